-- Fields that a firm adds to a type. Their values stand in the column custom_fields of the type's table (db/tables/wanted.ts).

CREATE TABLE custom_field (
  uuid         uuid PRIMARY KEY DEFAULT uuidv7(),
  firm_uuid    uuid NOT NULL REFERENCES firm (uuid),
  -- Of several types that share a table, the first.
  type         text NOT NULL,
  -- What its values are kept by. Never changed, and taken as long as the field is there, archived or not.
  name         text NOT NULL,
  label        text NOT NULL,
  help         text NOT NULL DEFAULT '',
  kind         text NOT NULL,
  -- The allowed values of a list.
  options      text[] NOT NULL DEFAULT '{}',
  required     boolean NOT NULL DEFAULT false,
  -- Since when it is not offered any more. What records have of it stays.
  archived_at  timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (firm_uuid, type, name)
);

-- The definitions an import was mapped with: it means the same to the end, whatever becomes of the fields meanwhile.
ALTER TABLE import ADD custom_fields jsonb NOT NULL DEFAULT '[]';
