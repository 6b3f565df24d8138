import type { UndoReason } from '../../domain/undo.ts';
import type { Db } from '../sql.ts';

/** Keeps the record of a row, for a reason: of an update the row's own image names it, else the id the row was given. */
export async function insertKept(
  db: Db,
  it: { firmUuid: string; importUuid: string; row: number; recordUuid: string | null; reason: UndoReason },
): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO undo_record (firm_uuid, import_uuid, row, record_uuid, outcome, reason)
     SELECT $1, $2, $3, uuid, 'kept', $5
       FROM (SELECT $4::uuid AS uuid WHERE $4 IS NOT NULL
             UNION ALL
             SELECT record_uuid FROM before_image WHERE $4 IS NULL AND import_uuid = $2 AND row = $3) AS record`,
    [it.firmUuid, it.importUuid, it.row, it.recordUuid, it.reason],
  );
  return rowCount ?? 0;
}
