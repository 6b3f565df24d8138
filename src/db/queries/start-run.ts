import type { Db } from '../sql.ts';

/** Puts a mapped, cancelled or failed import to work. @returns false when it is in no such state, or not the firm's */
export async function startRun(db: Db, firmUuid: string, uuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE import
        SET status = 'processing', run = 1, stopping = false, failure = NULL, finished_at = NULL, queued_at = clock_timestamp(),
            started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
            origin_ms = coalesce(origin_ms, floor(extract(epoch FROM clock_timestamp()) * 1000))
      WHERE firm_uuid = $1 AND uuid = $2 AND status IN ('mapped', 'cancelled', 'failed')`,
    [firmUuid, uuid],
  );
  return rowCount === 1;
}
