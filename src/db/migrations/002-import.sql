-- What is imported, how far it is, and what became of each row. The ledger (chunk) is the work list and the truth.

-- A kept file: an upload or an error report. Bytes live in files/ under storage_key.
CREATE TABLE file (
  firm_uuid    uuid NOT NULL REFERENCES firm (uuid),
  uuid         uuid NOT NULL,
  account_uuid uuid NOT NULL,
  storage_key  text NOT NULL,
  filename     text NOT NULL,
  media_type   text NOT NULL,
  size_bytes   bigint NOT NULL,
  folder       text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (firm_uuid, uuid)
);
CREATE UNIQUE INDEX file_uuid ON file (uuid);

-- 42 bits of every record id an import makes (design decision 4).
CREATE SEQUENCE import_serial AS bigint MINVALUE 1 MAXVALUE 4398046511103 CYCLE;

CREATE TABLE import (
  firm_uuid     uuid NOT NULL REFERENCES firm (uuid),
  uuid          uuid NOT NULL DEFAULT uuidv7(),
  account_uuid  uuid NOT NULL,
  type          text NOT NULL,
  mode          text NOT NULL CHECK (mode IN ('store', 'update', 'validate')),
  match_on      text NOT NULL DEFAULT 'uuid',
  on_duplicate  text NOT NULL DEFAULT 'fail' CHECK (on_duplicate IN ('fail', 'skip')),
  atomic        boolean NOT NULL DEFAULT false,
  name          text NOT NULL,
  status        text NOT NULL DEFAULT 'uploaded',
  -- Asked to stop; workers take no more of its chunks, and the last one out settles it.
  stopping      boolean NOT NULL DEFAULT false,
  file_uuid     uuid NOT NULL,
  -- What the reader understood (read/), and where the text it is read from lies.
  profile       jsonb NOT NULL,
  text_key      text NOT NULL,
  total         integer NOT NULL,
  headers       text[] NOT NULL,
  -- The same for files with the same headers: an earlier mapping of the firm is recalled by it (map/recall).
  header_fingerprint text NOT NULL,
  -- Raised whenever the file is read or mapped anew: workers that cached an older mapping compile again.
  plan          integer NOT NULL DEFAULT 0,
  -- Where chunks of the text begin (read/ChunkRange), until a mapping or a start makes ledger lines of them.
  ranges        jsonb NOT NULL,
  mapping       jsonb,
  -- The record columns a run writes, in order: what before-images are arrays of.
  columns       text[],
  -- What the survey settled for this mapping: the order of each date column. Null until it has.
  surveyed      jsonb,
  -- Record ids: time and serial (design decision 4). Set at the first start, kept for good.
  origin_ms     bigint,
  serial        bigint NOT NULL DEFAULT nextval('import_serial'),
  -- The sums of the ledger, frozen when a run ends.
  created       integer NOT NULL DEFAULT 0,
  updated       integer NOT NULL DEFAULT 0,
  unchanged     integer NOT NULL DEFAULT 0,
  failed        integer NOT NULL DEFAULT 0,
  failure       text,
  report_uuid   uuid,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  started_at    timestamptz,
  finished_at   timestamptz,
  -- Since when it waits for its firm's turn: the latest start.
  queued_at     timestamptz,
  run           integer NOT NULL DEFAULT 1,
  PRIMARY KEY (firm_uuid, uuid)
);
CREATE UNIQUE INDEX import_uuid ON import (uuid);
CREATE INDEX import_list ON import (firm_uuid, created_at, uuid);
CREATE INDEX import_recall ON import (firm_uuid, type, header_fingerprint, started_at) WHERE started_at IS NOT NULL;
CREATE INDEX import_running ON import (status) WHERE status IN ('processing', 'undoing');
CREATE UNIQUE INDEX import_origin ON import (firm_uuid, origin_ms, serial) WHERE origin_ms IS NOT NULL;

-- The ledger. One line is one transaction of work: claimed by its row lock, decided by its commit.
-- Stages follow one another within an import: a line can be claimed when no earlier stage has an open one.
--   1 survey   reads a range of the file for what only the whole file can tell
--   2 settle   draws the survey's conclusions
--   4 load     decides the rows of a range
--   5 finish   writes the report and ends the run
CREATE TABLE chunk (
  import_uuid uuid NOT NULL,
  run         integer NOT NULL DEFAULT 1,
  stage       smallint NOT NULL,
  number      integer NOT NULL,
  from_byte   bigint NOT NULL DEFAULT 0,
  to_byte     bigint NOT NULL DEFAULT 0,
  first_row   integer NOT NULL DEFAULT 0,
  rows        integer NOT NULL DEFAULT 0,
  first_line  integer NOT NULL DEFAULT 0,
  done        boolean NOT NULL DEFAULT false,
  -- What became of its rows. Sums over the ledger are the import's counters.
  created     integer NOT NULL DEFAULT 0,
  updated     integer NOT NULL DEFAULT 0,
  unchanged   integer NOT NULL DEFAULT 0,
  failed      integer NOT NULL DEFAULT 0,
  -- What a survey line saw: how many values it hashed, and its date columns.
  evidence    jsonb,
  worker      text,
  seconds     real,
  done_at     timestamptz,
  PRIMARY KEY (import_uuid, run, stage, number)
);
CREATE INDEX chunk_open ON chunk (import_uuid, stage, run, number) WHERE NOT done;

-- Rows the survey decided: an earlier row of the file carries the same value of this field.
CREATE TABLE repeat (
  import_uuid uuid NOT NULL,
  row         integer NOT NULL,
  field       text NOT NULL,
  PRIMARY KEY (import_uuid, row, field)
);

-- Unique values an update took away from records. While it runs nobody else in the same file may take them, so that
-- the answer does not depend on which chunk was faster (contract §6, Duplicates).
CREATE TABLE released (
  import_uuid uuid NOT NULL,
  field       text NOT NULL,
  value       text COLLATE "C" NOT NULL,
  PRIMARY KEY (import_uuid, field, value)
);

-- Every failed row with its cells as they were. COPYed with the chunk that found it.
CREATE TABLE failure (
  firm_uuid   uuid NOT NULL,
  import_uuid uuid NOT NULL,
  row         integer NOT NULL,
  line        integer NOT NULL,
  cells       json NOT NULL,
  errors      json NOT NULL,
  PRIMARY KEY (import_uuid, row)
);

-- What a record was before an update, and what the update made of it: enough to take it back value by value.
CREATE TABLE before_image (
  firm_uuid       uuid NOT NULL,
  import_uuid     uuid NOT NULL,
  row             integer NOT NULL,
  record_uuid     uuid NOT NULL,
  revision_before bigint NOT NULL,
  revision_after  bigint NOT NULL,
  -- Values of the import's columns in their order (import.columns), as PostgreSQL writes them in UTC.
  before          text[] NOT NULL,
  after           text[] NOT NULL,
  PRIMARY KEY (import_uuid, row)
);

-- Who did what to which import, and when.
CREATE TABLE audit (
  firm_uuid    uuid NOT NULL,
  import_uuid  uuid NOT NULL,
  at           timestamptz NOT NULL DEFAULT now(),
  account_uuid uuid,
  action       text NOT NULL,
  details      jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_import ON audit (firm_uuid, import_uuid, at);
