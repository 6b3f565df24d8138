import type { Db } from '../sql.ts';
import { notify } from './decide-chunk.ts';

/**
 * Nobody surveys a mapped import any more until it is started, mapped or read again: it cannot be done as things are.
 * @param why in words for people
 */
export async function setSurveyAside(db: Db, importUuid: string, why: string): Promise<void> {
  await db.query(`UPDATE import SET failure = $2, updated_at = now() WHERE uuid = $1 AND status = 'mapped'`, [
    importUuid,
    why,
  ]);
  await notify(db, importUuid);
}
