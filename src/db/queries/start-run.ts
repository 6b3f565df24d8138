import type { Status } from '../../domain/import.ts';
import type { Db } from '../sql.ts';

/** Puts a mapped, cancelled or failed import to work. @returns what it was before; null when it is in no such state, or not the firm's */
export async function startRun(db: Db, firmUuid: string, uuid: string): Promise<Status | null> {
  const { rows } = await db.query(
    `UPDATE import
        SET status = 'processing', run = 1, stopping = false, failure = NULL, finished_at = NULL, queued_at = clock_timestamp(),
            started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
            origin_ms = coalesce(origin_ms, floor(extract(epoch FROM clock_timestamp()) * 1000))
      WHERE firm_uuid = $1 AND uuid = $2 AND status IN ('mapped', 'cancelled', 'failed')
      RETURNING old.status`,
    [firmUuid, uuid],
  );
  return rows[0]?.status ?? null;
}
