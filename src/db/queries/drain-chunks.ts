import type { Db } from '../sql.ts';

/**
 * Locks every open line of an import, waiting for those being worked on; nobody can claim one until the transaction
 * ends. Always before the import's own row is written: workers lock in that order too.
 */
export async function drainChunks(db: Db, importUuid: string): Promise<void> {
  await db.query(
    'SELECT FROM chunk WHERE import_uuid = $1 AND NOT done ORDER BY run, stage, number FOR UPDATE',
    [importUuid],
  );
}
