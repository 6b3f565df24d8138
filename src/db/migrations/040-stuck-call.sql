-- Rows for which a function of a type's definition did not come back in time (FUNCTION_TIME): the thread was replaced,
-- and the row fails in words when it is looked at again. `place` is the field's index in its type, -1 the type's check.
CREATE TABLE stuck_call (
  import_uuid uuid NOT NULL,
  row         integer NOT NULL,
  place       integer NOT NULL,
  PRIMARY KEY (import_uuid, place, row)
);
