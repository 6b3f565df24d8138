-- Who there is: firms, the people who sign in, the accounts they act through, and what they act with.

CREATE TABLE firm (
  uuid       uuid PRIMARY KEY DEFAULT uuidv7(),
  name       text NOT NULL,
  timezone   text NOT NULL DEFAULT 'Europe/London',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- A person who signs in. One person may have accounts in several firms.
CREATE TABLE app_user (
  uuid          uuid PRIMARY KEY DEFAULT uuidv7(),
  email         text NOT NULL,
  password_hash text,
  disabled_at   timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX app_user_email ON app_user (lower(email COLLATE pg_c_utf8));

-- An account of type employee: who works at a firm, whether or not they sign in (user_uuid null: they do not).
CREATE TABLE employee (
  firm_uuid  uuid NOT NULL REFERENCES firm (uuid),
  uuid       uuid NOT NULL DEFAULT uuidv7(),
  user_uuid  uuid REFERENCES app_user (uuid),
  role       text NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'reader')),
  first_name text,
  last_name  text,
  name       text NOT NULL,
  email      text,
  phone      text,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_uuid, uuid)
);
CREATE UNIQUE INDEX employee_uuid ON employee (uuid);
CREATE UNIQUE INDEX employee_user ON employee (user_uuid, firm_uuid) WHERE user_uuid IS NOT NULL;
CREATE INDEX employee_name ON employee (firm_uuid, lower(name COLLATE pg_c_utf8));

-- Lists of a firm's own that records refer to by name.
CREATE TABLE client_status (
  firm_uuid  uuid NOT NULL REFERENCES firm (uuid),
  uuid       uuid NOT NULL DEFAULT uuidv7(),
  name       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_uuid, uuid)
);
CREATE INDEX client_status_name ON client_status (firm_uuid, lower(name COLLATE pg_c_utf8));

CREATE TABLE provider (
  firm_uuid  uuid NOT NULL REFERENCES firm (uuid),
  uuid       uuid NOT NULL DEFAULT uuidv7(),
  name       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_uuid, uuid)
);
CREATE INDEX provider_name ON provider (firm_uuid, lower(name COLLATE pg_c_utf8));

-- Personal access tokens, kept as SHA-256 only (contract §2; design decision 17).
CREATE TABLE personal_access_token (
  uuid         uuid PRIMARY KEY DEFAULT uuidv7(),
  user_uuid    uuid NOT NULL REFERENCES app_user (uuid),
  account_uuid uuid NOT NULL REFERENCES employee (uuid),
  name         text NOT NULL,
  token_sha256 bytea NOT NULL UNIQUE,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
CREATE INDEX personal_access_token_user ON personal_access_token (user_uuid);

-- Secrets every server must share, e.g. the key download links are signed with.
CREATE TABLE signing_key (
  purpose    text PRIMARY KEY,
  secret     bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
