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
  -- Raised whenever the file is read or mapped anew: what was surveyed for an older plan counts no more.
  plan          integer NOT NULL DEFAULT 0,
  mapping       jsonb,
  -- What the survey settled for this plan: date orders.
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
  PRIMARY KEY (firm_uuid, uuid)
);
CREATE UNIQUE INDEX import_uuid ON import (uuid);
CREATE INDEX import_list ON import (firm_uuid, created_at, uuid);
CREATE INDEX import_running ON import (status) WHERE status IN ('processing', 'undoing');
CREATE UNIQUE INDEX import_origin ON import (firm_uuid, origin_ms, serial) WHERE origin_ms IS NOT NULL;

-- The ledger. One line is one transaction of work: claimed by its row lock, decided by its commit.
CREATE TABLE chunk (
  import_uuid uuid NOT NULL,
  firm_uuid   uuid NOT NULL,
  -- `survey` reads for what only the whole file can tell; `settle` draws its conclusions; `load` decides rows;
  -- `finish` writes the report and ends the run.
  step        text NOT NULL CHECK (step IN ('survey', 'load')),
  plan        integer NOT NULL,
  number      integer NOT NULL,
  from_byte   bigint NOT NULL,
  to_byte     bigint NOT NULL,
  first_row   integer NOT NULL,
  rows        integer NOT NULL,
  first_line  integer NOT NULL,
  done        boolean NOT NULL DEFAULT false,
  created     integer NOT NULL DEFAULT 0,
  updated     integer NOT NULL DEFAULT 0,
  unchanged   integer NOT NULL DEFAULT 0,
  failed      integer NOT NULL DEFAULT 0,
  -- What a survey chunk saw of its date columns.
  evidence    jsonb,
  worker      text,
  done_at     timestamptz,
  PRIMARY KEY (import_uuid, step, plan, number)
);
CREATE INDEX chunk_open ON chunk (import_uuid, step, number) WHERE NOT done;

-- Rows that the survey decided: another row of the file, or a record of the firm, has the value already.
CREATE TABLE repeat (
  import_uuid uuid NOT NULL,
  plan        integer NOT NULL,
  field       text NOT NULL,
  row         integer NOT NULL,
  PRIMARY KEY (import_uuid, plan, row, field)
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
  before          jsonb NOT NULL,
  after           jsonb NOT NULL,
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
