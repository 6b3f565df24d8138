import type { CorrectionView, HistoryEntry } from '../../domain/correction.ts';
import type { Db } from '../sql.ts';

/** Who, as `account`; null where there is none. */
const who = (table: string) =>
  `CASE WHEN ${table}.uuid IS NOT NULL THEN json_build_object('uuid', ${table}.uuid, 'name', ${table}.name) END AS account`;

/** What was done to the firm's import, latest first, deleted or not; null where there never was one. */
export async function selectHistory(
  db: Db,
  firmUuid: string,
  importUuid: string,
  limit: number,
  offset: number,
): Promise<{ rows: HistoryEntry[]; total: number } | null> {
  const counted = await db.query(
    `SELECT (SELECT count(*)::int FROM audit a WHERE a.firm_uuid = i.firm_uuid AND a.import_uuid = i.uuid) AS total
       FROM import i WHERE i.firm_uuid = $1 AND i.uuid = $2`,
    [firmUuid, importUuid],
  );
  if (!counted.rows[0]) return null;
  const { rows } = await db.query(
    `SELECT a.at, a.action, a.details, ${who('e')}
       FROM audit a LEFT JOIN employee e ON e.firm_uuid = a.firm_uuid AND e.uuid = a.account_uuid
      WHERE a.firm_uuid = $1 AND a.import_uuid = $2 ORDER BY a.at DESC, a.ctid DESC LIMIT $3 OFFSET $4`,
    [firmUuid, importUuid, limit, offset],
  );
  return { rows, total: counted.rows[0].total };
}

/** Every corrected cell of an import, latest first, in a batch by row. */
export async function selectCorrectionList(
  db: Db,
  importUuid: string,
  limit: number,
  offset: number,
): Promise<{ rows: CorrectionView[]; total: number }> {
  const { rows } = await db.query(
    `SELECT c.row, c.field, c.before AS "from", c.after AS "to", b.at, ${who('e')}
       FROM (SELECT * FROM correction WHERE import_uuid = $1
              ORDER BY batch DESC, row, field LIMIT $2 OFFSET $3) c
       JOIN correction_batch b ON b.import_uuid = $1 AND b.number = c.batch
       LEFT JOIN employee e ON e.firm_uuid = b.firm_uuid AND e.uuid = b.account_uuid
      ORDER BY c.batch DESC, c.row, c.field`,
    [importUuid, limit, offset],
  );
  const counted = await db.query('SELECT count(*)::int AS total FROM correction WHERE import_uuid = $1', [
    importUuid,
  ]);
  return { rows, total: counted.rows[0].total };
}
