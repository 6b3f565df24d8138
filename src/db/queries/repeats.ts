import type { Db } from '../sql.ts';

/** Forgets what an earlier mapping's survey found. */
export async function deleteRepeats(db: Db, importUuid: string): Promise<void> {
  await db.query('DELETE FROM repeat WHERE import_uuid = $1', [importUuid]);
}

export async function insertRepeats(
  db: Db,
  importUuid: string,
  rows: readonly number[],
  fields: readonly string[],
): Promise<void> {
  await db.query(
    'INSERT INTO repeat (import_uuid, row, field) SELECT $1, * FROM unnest($2::int[], $3::text[]) ON CONFLICT DO NOTHING',
    [importUuid, rows, fields],
  );
}

/** The repeats among rows `from` … `to` (both included), in order of the rows. */
export async function selectRepeats(
  db: Db,
  importUuid: string,
  from: number,
  to: number,
): Promise<{ row: number; field: string }[]> {
  const { rows } = await db.query(
    'SELECT row, field FROM repeat WHERE import_uuid = $1 AND row BETWEEN $2 AND $3 ORDER BY row, field',
    [importUuid, from, to],
  );
  return rows;
}
