-- Who is signed in with a browser: a random secret in a cookie, kept as SHA-256 only (contract §4 `session`).

CREATE TABLE web_session (
  uuid          uuid PRIMARY KEY DEFAULT uuidv7(),
  user_uuid     uuid NOT NULL REFERENCES app_user (uuid) ON DELETE CASCADE,
  -- The account it acts through until another is chosen.
  account_uuid  uuid NOT NULL REFERENCES employee (uuid),
  secret_sha256 bytea NOT NULL UNIQUE,
  created_at    timestamptz NOT NULL DEFAULT now(),
  last_used_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX web_session_user ON web_session (user_uuid);
