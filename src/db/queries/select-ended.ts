import type { Db } from '../sql.ts';

/** Of an import whose run has ended: how many records it created or changed, and the file of its undo's report. */
export async function selectEnded(
  db: Db,
  importUuid: string,
): Promise<{ did: number; report: string | null }> {
  const { rows } = await db.query(
    'SELECT created + updated AS did, undo_report_uuid AS report FROM import WHERE uuid = $1',
    [importUuid],
  );
  return rows[0];
}
