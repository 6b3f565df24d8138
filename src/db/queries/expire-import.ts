/** What an import holds of anybody's data goes when it has been kept long enough; see engine/duties/expire-imports.ts. */
import type { Db } from '../sql.ts';
import { holdCells } from './delete-import.ts';

const resting = `expired_at IS NULL AND deleted_at IS NULL AND status NOT IN ('processing', 'undoing')`;

/** An import nothing has happened to since then, or null. */
export async function selectAged(db: Db, since: Date): Promise<{ uuid: string; serial: number } | null> {
  const { rows } = await db.query(
    `SELECT uuid, serial::float8 AS serial FROM import WHERE ${resting} AND updated_at < $1 ORDER BY updated_at LIMIT 1`,
    [since],
  );
  return rows[0] ?? null;
}

/** Whether nothing has happened to it meanwhile. The caller holds its row. */
export async function isAged(db: Db, importUuid: string, since: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `SELECT FROM import WHERE uuid = $1 AND ${resting} AND updated_at < $2`,
    [importUuid, since],
  );
  return rowCount === 1;
}

/** Marks it as expired, and forgets what in its own row may hold a cell. @returns its firm */
export async function markExpired(db: Db, importUuid: string): Promise<string> {
  const { rows } = await db.query(
    `UPDATE import
        SET expired_at = clock_timestamp(), profile = '{}', ranges = '[]', surveyed = NULL, corrected = '{}',
            text_key = '', report_uuid = NULL, undo_report_uuid = NULL, resurvey = false, plan = plan + 1
      WHERE uuid = $1 RETURNING firm_uuid`,
    [importUuid],
  );
  await db.query('DELETE FROM chunk WHERE import_uuid = $1', [importUuid]);
  return rows[0].firm_uuid;
}

/**
 * Deletes some of the cells and before-images of an expired import: its row is held while that goes on, so that several
 * servers do not wait for each other. @returns whether there may be more to do, of this import or another
 */
export async function emptyExpired(db: Db, rowsMax: number): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT uuid FROM import WHERE expired_at IS NOT NULL AND NOT emptied
      ORDER BY expired_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  const uuid = rows[0]?.uuid;
  if (uuid === undefined) return false;
  for (const table of holdCells) {
    const { rowCount } = await db.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE import_uuid = $1 LIMIT $2))`,
      [uuid, rowsMax],
    );
    if ((rowCount ?? 0) === rowsMax) return true;
  }
  await db.query('UPDATE import SET emptied = true WHERE uuid = $1', [uuid]);
  return true;
}
