-- The hashes of a survey stand in another order in their lines. What an earlier version has gathered and not yet looked
-- through is forgotten, as if the database had crashed: the survey is then made again (survey/kept-hashes.ts).

DO $$
DECLARE gathered text;
BEGIN
  FOR gathered IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename ~ '^survey_[0-9]+$'
  LOOP
    EXECUTE format('TRUNCATE %I', gathered);
  END LOOP;
END $$;
