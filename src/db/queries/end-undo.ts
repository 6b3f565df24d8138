import type { Db } from '../sql.ts';
import { notify } from './decide-chunk.ts';

type Counts = Record<'removed' | 'restored' | 'partly' | 'kept', number>;

/** How much of an undo is accounted for by its lines. */
export async function sumUndo(db: Db, importUuid: string): Promise<{ total: number; decided: number }> {
  const { rows } = await db.query(
    `SELECT i.undo_total AS total,
            (SELECT coalesce(sum(removed + restored + partly + kept), 0)::int FROM chunk WHERE import_uuid = $1) AS decided
       FROM import i WHERE i.uuid = $1`,
    [importUuid],
  );
  return rows[0];
}

/**
 * Ends an undo: freezes the sums of its lines.
 * @param last what became of records in the line that ends it, which is not decided yet
 * @param failure why its report is missing, or null
 */
export async function endUndo(
  db: Db,
  importUuid: string,
  last: Counts,
  reportUuid: string | null,
  failure: string | null,
): Promise<void> {
  await db.query(
    `UPDATE import i
        SET status = 'undone', undo_report_uuid = $2, failure = coalesce($3, failure), updated_at = clock_timestamp(),
            removed = s.removed + $4, restored = s.restored + $5, partly = s.partly + $6, kept = s.kept + $7
       FROM (SELECT coalesce(sum(removed), 0) AS removed, coalesce(sum(restored), 0) AS restored,
                    coalesce(sum(partly), 0) AS partly, coalesce(sum(kept), 0) AS kept
               FROM chunk WHERE import_uuid = $1) s
      WHERE i.uuid = $1`,
    [importUuid, reportUuid, failure, last.removed, last.restored, last.partly, last.kept],
  );
  await notify(db, importUuid);
}
