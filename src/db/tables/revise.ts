/** The trigger that raises a record's `revision` at each change, whoever makes it (decision 9). */
import type { Db } from '../sql.ts';

// COPY fires no UPDATE trigger, so loading costs nothing. An undo names the revision it restores, and keeps it.
const body = `
BEGIN
  IF NEW.revision = OLD.revision THEN
    NEW.revision := OLD.revision + 1;
    NEW.updated_at := now();
  END IF;
  RETURN NEW;
END `;

/** What the trigger of a table is made by. @param table quoted */
export const reviseTrigger = (table: string) =>
  `CREATE TRIGGER revise BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION revise()`;

/** Makes the function where it is not there yet, or is another release's. */
export async function ensureRevise(db: Db): Promise<void> {
  const { rows } = await db.query(
    `SELECT FROM pg_proc WHERE oid = to_regprocedure('revise()') AND prosrc = $1`,
    [body],
  );
  if (rows.length > 0) return;
  await db.query(`CREATE OR REPLACE FUNCTION revise() RETURNS trigger LANGUAGE plpgsql AS $$${body}$$`);
}
