import type { Db } from '../sql.ts';
import { notify } from './decide-chunk.ts';

/** Ends a run: freezes the sums of the ledger and sets the status. What updates gave up may be taken from now on. */
export async function endRun(
  db: Db,
  importUuid: string,
  status: 'completed' | 'cancelled' | 'failed',
  failure: string | null,
  reportUuid: string | null,
): Promise<void> {
  await db.query(
    `UPDATE import i
        SET status = $2, failure = $3, report_uuid = $4, stopping = false, finished_at = clock_timestamp(),
            updated_at = clock_timestamp(), created = s.created, updated = s.updated, unchanged = s.unchanged,
            failed = s.failed
       FROM (SELECT coalesce(sum(created), 0) AS created, coalesce(sum(updated), 0) AS updated,
                    coalesce(sum(unchanged), 0) AS unchanged, coalesce(sum(failed), 0) AS failed
               FROM chunk WHERE import_uuid = $1) s
      WHERE i.uuid = $1`,
    [importUuid, status, failure, reportUuid],
  );
  await db.query('DELETE FROM released WHERE import_uuid = $1', [importUuid]);
  await notify(db, importUuid);
}
