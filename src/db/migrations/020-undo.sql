-- Taking back what an import did (contract §6, Undo). It is more stages of the ledger:
--   6 undo         takes back a range of rows, the last rows of the file first
--   7 finish undo  takes back what had to wait for others, writes the report and ends it

-- What became of the records of a line. Sums over the ledger are the import's counters.
ALTER TABLE chunk
  ADD removed  integer NOT NULL DEFAULT 0,
  ADD restored integer NOT NULL DEFAULT 0,
  ADD partly   integer NOT NULL DEFAULT 0,
  ADD kept     integer NOT NULL DEFAULT 0;

ALTER TABLE import
  -- How many records there are to take back; null until undo has begun.
  ADD undo_total integer,
  -- The sums of the ledger, frozen when the undo ends.
  ADD removed  integer NOT NULL DEFAULT 0,
  ADD restored integer NOT NULL DEFAULT 0,
  ADD partly   integer NOT NULL DEFAULT 0,
  ADD kept     integer NOT NULL DEFAULT 0,
  ADD undo_report_uuid uuid;

-- With the values goes when the record was last changed. The second tells whether anybody changed it since.
ALTER TABLE before_image
  ADD updated_at_before timestamptz,
  ADD updated_at_after  timestamptz;

-- Records that were not simply removed or wholly restored, and why. `later` waits for others of the same import.
CREATE TABLE undo_record (
  firm_uuid   uuid NOT NULL,
  import_uuid uuid NOT NULL,
  row         integer NOT NULL,
  record_uuid uuid NOT NULL,
  outcome     text NOT NULL CHECK (outcome IN ('partly', 'kept', 'later')),
  reason      text NOT NULL,
  -- The fields whose values stay as they are, where some do.
  fields      text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (import_uuid, row)
);
CREATE INDEX undo_record_later ON undo_record (import_uuid, row) WHERE outcome = 'later';
