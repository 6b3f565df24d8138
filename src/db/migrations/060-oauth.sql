-- OAuth 2.0: who may ask in people's names, what people allowed them, and what they hold because of it.

-- An application. Without a secret it is a public client (RFC 6749 §2.1) and must use PKCE.
CREATE TABLE oauth_client (
  uuid          uuid PRIMARY KEY DEFAULT uuidv7(),
  -- null: for people of any firm; else only accounts of that firm are reached through it.
  firm_uuid     uuid REFERENCES firm (uuid),
  name          text NOT NULL,
  secret_sha256 bytea,
  redirect_uris text[] NOT NULL,
  -- The most it may ask for: '*' or names, with spaces between.
  scope         text NOT NULL,
  -- Through which account it asks in its own name (client credentials); null: it never does.
  account_uuid  uuid REFERENCES employee (uuid),
  created_at    timestamptz NOT NULL DEFAULT now(),
  last_used_at  timestamptz,
  revoked_at    timestamptz,
  CHECK (account_uuid IS NULL OR secret_sha256 IS NOT NULL)
);
CREATE INDEX oauth_client_firm ON oauth_client (firm_uuid);

-- What somebody allowed an application, once for each time they were asked. Ending it ends all its tokens.
CREATE TABLE oauth_grant (
  uuid         uuid PRIMARY KEY,
  client_uuid  uuid NOT NULL REFERENCES oauth_client (uuid) ON DELETE CASCADE,
  account_uuid uuid NOT NULL REFERENCES employee (uuid),
  scope        text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE INDEX oauth_grant_client ON oauth_grant (client_uuid);
CREATE INDEX oauth_grant_account ON oauth_grant (account_uuid);

-- Codes and tokens, kept as SHA-256 only. One that was used up stays until it expires: whoever comes with it again
-- has stolen it, or was stolen from (RFC 9700 §2.2.2).
CREATE TABLE oauth_token (
  token_sha256 bytea PRIMARY KEY,
  kind         text NOT NULL
               CHECK (kind IN ('AuthorizationCode', 'AccessToken', 'RefreshToken', 'ClientCredentials')),
  client_uuid  uuid NOT NULL REFERENCES oauth_client (uuid) ON DELETE CASCADE,
  -- null: the application asks in its own name.
  grant_uuid   uuid REFERENCES oauth_grant (uuid) ON DELETE CASCADE,
  account_uuid uuid NOT NULL REFERENCES employee (uuid),
  scope        text NOT NULL,
  payload      jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  consumed_at  timestamptz,
  last_used_at timestamptz
);
CREATE INDEX oauth_token_grant ON oauth_token (grant_uuid);
CREATE INDEX oauth_token_client ON oauth_token (client_uuid);
CREATE INDEX oauth_token_expiry ON oauth_token (expires_at);

-- A request to be allowed something, while somebody decides.
CREATE TABLE oauth_interaction (
  id_sha256  bytea PRIMARY KEY,
  payload    jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX oauth_interaction_expiry ON oauth_interaction (expires_at);
