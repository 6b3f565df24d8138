/**
 * After `RETENTION_DAYS` without anything happening to an import, its file, its reports, its failed cells and its before-images
 * go. Counts, mapping and history stay. First it is marked, so that nothing is asked of it that would need them; then they are
 * deleted in pieces. Any number of servers may do this at once.
 */

import { expireFilesOf, lockSharers } from '../../db/queries/delete-import.ts';
import { drainChunks } from '../../db/queries/drain-chunks.ts';
import { emptyExpired, isAged, markExpired, selectAged } from '../../db/queries/expire-import.ts';
import { insertAudit } from '../../db/queries/insert-audit.ts';
import { inTransaction } from '../../db/transaction.ts';
import { closeStaging } from '../../load/staging.ts';
import { closeSurvey } from '../../survey/kept-hashes.ts';
import type { Context } from '../context.ts';
import { sweepDiscarded } from '../discard.ts';

const dayMs = 86_400_000;
/** Rows of each kind deleted in one transaction. */
const rowsAtOnce = 10_000;

/** @returns whether there may be more to do */
export async function expireImports(context: Context, now: Date): Promise<boolean> {
  const { retentionDays } = context.config;
  if (retentionDays === 0) return false;
  const since = new Date(now.getTime() - retentionDays * dayMs);
  const aged = await selectAged(context.pool, since);
  if (aged) await expire(context, aged, since);
  const more = await inTransaction(context.pool, (client) => emptyExpired(client, rowsAtOnce));
  return aged !== null || more;
}

async function expire(
  context: Context,
  { uuid, serial }: { uuid: string; serial: number },
  since: Date,
): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    // The ledger first, then the import's own row: workers lock in that order too.
    await drainChunks(client, uuid);
    await lockSharers(client, uuid);
    if (!(await isAged(client, uuid, since))) return;
    await expireFilesOf(client, uuid);
    const firmUuid = await markExpired(client, uuid);
    await closeSurvey(client, serial);
    await closeStaging(client, serial);
    await insertAudit(client, firmUuid, uuid, null, 'expired');
  });
  await sweepDiscarded(context);
}
