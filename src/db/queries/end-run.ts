import type { Db } from '../sql.ts';
import { notify } from './decide-chunk.ts';

/**
 * Ends a run: freezes the sums of the ledger and sets the status. A retry that leaves rows over which an earlier run did
 * not come to ends as that run had ended. What updates gave up may be taken from now on.
 */
export async function endRun(
  db: Db,
  importUuid: string,
  status: 'completed' | 'cancelled' | 'failed',
  failure: string | null,
  reportUuid: string | null,
): Promise<void> {
  await db.query(
    `WITH s AS (
       SELECT coalesce(sum(c.created), 0) AS created, coalesce(sum(c.updated), 0) AS updated,
              coalesce(sum(c.unchanged), 0) AS unchanged, coalesce(sum(c.failed), 0) AS failed
         FROM chunk c WHERE c.import_uuid = $1
     ), ended AS (
       SELECT i.uuid, $2 = 'completed' AND i.run > 1
              AND i.total > s.created + s.updated + s.unchanged + s.failed AS leaves_over
         FROM import i, s WHERE i.uuid = $1
     )
     UPDATE import i
        SET status = CASE WHEN NOT leaves_over THEN $2 WHEN i.failure IS NULL THEN 'cancelled' ELSE 'failed' END,
            failure = CASE WHEN leaves_over THEN i.failure ELSE $3 END, report_uuid = $4, stopping = false,
            finished_at = clock_timestamp(), updated_at = clock_timestamp(),
            created = s.created, updated = s.updated, unchanged = s.unchanged, failed = s.failed
       FROM s, ended WHERE i.uuid = ended.uuid`,
    [importUuid, status, failure, reportUuid],
  );
  await db.query('DELETE FROM released WHERE import_uuid = $1', [importUuid]);
  await notify(db, importUuid);
}
