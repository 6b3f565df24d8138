import type { Db } from '../sql.ts';
import { stage } from './insert-chunks.ts';

/** Whether a run has rows that are not decided yet. */
export async function hasRowsLeft(db: Db, importUuid: string, run: number): Promise<boolean> {
  const { rowCount } = await db.query(
    'SELECT FROM chunk WHERE import_uuid = $1 AND run = $2 AND stage = $3 AND NOT done LIMIT 1',
    [importUuid, run, stage.load],
  );
  return rowCount === 1;
}
