-- That a request with a key was carried out, and on which import: written with what it did. Should the server die before its
-- answer is remembered, the request is not carried out again when it is sent again.
CREATE TABLE idempotent_effect (
  account_uuid uuid NOT NULL,
  path         text NOT NULL,
  key_sha256   bytea NOT NULL,
  body_sha256  bytea NOT NULL,
  import_uuid  uuid NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_uuid, path, key_sha256)
);
CREATE INDEX idempotent_effect_age ON idempotent_effect (created_at);
