/** Rows from which a function of a type's definition never came back. */
import type { Db } from '../sql.ts';

export async function selectStuckCalls(
  db: Db,
  importUuid: string,
): Promise<{ row: number; place: number }[]> {
  const { rows } = await db.query('SELECT row, place FROM stuck_call WHERE import_uuid = $1', [importUuid]);
  return rows;
}

/** @param serial the import's */
export async function insertStuckCall(
  db: Db,
  { serial, row, place }: { serial: number; row: number; place: number },
): Promise<void> {
  await db.query(
    `INSERT INTO stuck_call (import_uuid, row, place) SELECT uuid, $2, $3 FROM import WHERE serial = $1
     ON CONFLICT DO NOTHING`,
    [serial, row, place],
  );
}

/** Forgets them, since the definition may have been mended meanwhile. */
export async function deleteStuckCalls(db: Db, importUuid: string): Promise<void> {
  await db.query('DELETE FROM stuck_call WHERE import_uuid = $1', [importUuid]);
}
