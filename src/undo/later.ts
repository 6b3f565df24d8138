/** Records that had to wait for others of the same import, and what becomes of them in the end. */
import type { Db } from '../db/sql.ts';

/** Rows looked at together: bounded memory however many wait. */
const pageRows = 10_000;

/** The next rows that wait, after row `after`, in order; they wait no longer. */
export async function takeLater(db: Db, importUuid: string, after: number): Promise<number[]> {
  const { rows } = await db.query(
    `WITH page AS (
       DELETE FROM undo_record WHERE import_uuid = $1 AND outcome = 'later' AND row IN (
         SELECT row FROM undo_record WHERE import_uuid = $1 AND outcome = 'later' AND row > $2
          ORDER BY row LIMIT ${pageRows})
       RETURNING row)
     SELECT row FROM page ORDER BY row`,
    [importUuid, after],
  );
  return rows.map(({ row }) => row);
}

/** What still waits when nothing moves any more is kept. @returns how many */
export async function keepLater(db: Db, importUuid: string): Promise<number> {
  const { rowCount } = await db.query(
    `UPDATE undo_record SET outcome = 'kept' WHERE import_uuid = $1 AND outcome = 'later'`,
    [importUuid],
  );
  return rowCount ?? 0;
}
