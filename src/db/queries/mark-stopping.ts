import type { Db } from '../sql.ts';

/** Asks a running import to stop: workers claim no more of it. @returns whether it was not asked before */
export async function markStopping(db: Db, firmUuid: string, uuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE import SET stopping = true, updated_at = now()
      WHERE firm_uuid = $1 AND uuid = $2 AND status = 'processing' AND NOT stopping`,
    [firmUuid, uuid],
  );
  return rowCount === 1;
}

/** Imports that were asked to stop and have not ended: their server died in between, or is about to end them. */
export async function selectStopping(db: Db): Promise<string[]> {
  const { rows } = await db.query(
    `SELECT uuid FROM import WHERE status = 'processing' AND stopping AND updated_at < now() - interval '10 seconds'`,
  );
  return rows.map((row) => row.uuid);
}

/** Locks an import that was asked to stop. @returns false when it has ended meanwhile, or goes on */
export async function lockStopping(db: Db, uuid: string): Promise<boolean> {
  const { rowCount } = await db.query('SELECT FROM import WHERE uuid = $1 AND stopping FOR UPDATE', [uuid]);
  return rowCount === 1;
}
