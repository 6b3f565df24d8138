import type { Db } from '../sql.ts';

/**
 * Puts an import that has ended and has failed rows to work on them. `failure` stays: what a failed run left over is
 * still left over when the retry has ended.
 * @returns the number of the new run, or null when the import is in no such state, or not the firm's
 */
export async function startRetry(db: Db, firmUuid: string, uuid: string): Promise<number | null> {
  const { rows } = await db.query(
    `UPDATE import i
        SET status = 'processing', stopping = false, finished_at = NULL, queued_at = clock_timestamp(),
            updated_at = clock_timestamp(),
            run = (SELECT max(c.run) + 1 FROM chunk c WHERE c.import_uuid = i.uuid)
      WHERE firm_uuid = $1 AND uuid = $2 AND status IN ('completed', 'cancelled', 'failed') AND deleted_at IS NULL
        AND EXISTS (SELECT FROM failure f WHERE f.import_uuid = i.uuid)
      RETURNING run`,
    [firmUuid, uuid],
  );
  return rows[0]?.run ?? null;
}

/** For imports that are run again as a whole: the run is the first one, done anew. */
export async function backToFirstRun(db: Db, uuid: string): Promise<void> {
  await db.query('UPDATE import SET run = 1, failure = NULL WHERE uuid = $1', [uuid]);
}
