-- Failed rows are corrected and run again in the same import (contract §4, corrections, retry), an import can be
-- copied and deleted, and a request that is sent twice is answered once (§2, Idempotency-Key).

-- A line of a retry (run > 1, stage 4) decides the failed rows from first_row to last_row. It opens with
-- failed = −rows: they are remaining until it decides them, so that sums over the ledger stay right at every look.
ALTER TABLE chunk ADD last_row integer;

ALTER TABLE import
  -- Fields that were ever corrected, and whether that may have changed which rows repeat a unique value.
  ADD corrected  text[] NOT NULL DEFAULT '{}',
  ADD resurvey   boolean NOT NULL DEFAULT false,
  -- The import this one is a copy of.
  ADD copied_from uuid,
  -- Its file, report and cells are gone; the row stays, so that records still know where they came from.
  ADD deleted_at timestamptz;

-- Which import a report was written for: all of its files go with it.
ALTER TABLE file ADD import_uuid uuid;
CREATE INDEX file_import ON file (import_uuid) WHERE import_uuid IS NOT NULL;
CREATE INDEX import_file ON import (file_uuid);
CREATE INDEX import_text ON import (text_key);

-- Who corrected, and when; one line a request.
CREATE TABLE correction_batch (
  firm_uuid    uuid NOT NULL,
  import_uuid  uuid NOT NULL,
  number       integer NOT NULL,
  account_uuid uuid NOT NULL,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (import_uuid, number)
);

-- What a cell was and what it became. The latest batch counts; earlier ones are history.
CREATE TABLE correction (
  import_uuid uuid NOT NULL,
  row         integer NOT NULL,
  field       text NOT NULL,
  batch       integer NOT NULL,
  before      text NOT NULL,
  after       text NOT NULL,
  PRIMARY KEY (import_uuid, row, field, batch)
);

-- Bytes nobody refers to any more; removed right after the transaction that said so, or by whoever comes next.
CREATE TABLE discarded_file (
  storage_key text PRIMARY KEY,
  at          timestamptz NOT NULL DEFAULT now()
);

-- Answers to requests that carried a key. The key is only kept as its hash, and the answer is encrypted with the key.
CREATE TABLE idempotent_answer (
  account_uuid uuid NOT NULL,
  path         text NOT NULL,
  key_sha256   bytea NOT NULL,
  body_sha256  bytea NOT NULL,
  status       integer,
  sealed       bytea,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_uuid, path, key_sha256)
);
CREATE INDEX idempotent_answer_age ON idempotent_answer (created_at);
