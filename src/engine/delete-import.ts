/**
 * Deletes what an import holds of anybody's data: the file, the reports, every cell it kept. Never records. That there
 * was such an import, whose, and which ids it made, stays known: its row stays, and so does its history. Contract §4.
 */
import { notify } from '../db/queries/decide-chunk.ts';
import { clearImport, deleteCells, discardFilesOf, lockSharers } from '../db/queries/delete-import.ts';
import { drainChunks } from '../db/queries/drain-chunks.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { selectJobOf } from '../db/queries/select-job.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Status } from '../domain/import.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { closeStaging } from '../load/staging.ts';
import { closeSurvey } from '../survey/kept-hashes.ts';
import type { Context } from './context.ts';
import { sweepDiscarded } from './discard.ts';

export async function deleteImport(context: Context, actor: Actor, uuid: string): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    const job = await selectJobOf(client, actor.firmUuid, uuid);
    if (!job) throw notFound('Import');
    mustRest(job.status);
    // The ledger first, then the import's own row: workers lock in that order too.
    await drainChunks(client, uuid);
    const [own] = (await lockSharers(client, uuid)).filter((it) => it.uuid === uuid);
    if (!own) throw notFound('Import');
    mustRest(own.status);
    await discardFilesOf(client, uuid);
    await clearImport(client, uuid);
    await deleteCells(client, uuid);
    await closeSurvey(client, job.serial);
    await closeStaging(client, job.serial);
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'deleted');
    await notify(client, uuid);
  });
  await sweepDiscarded(context);
}

/** @throws InletError 409 */
function mustRest(status: Status): void {
  if (status === 'processing')
    throw wrongMoment('This import is processing. Cancel it, or wait until it has ended, then delete it.');
  if (status === 'undoing')
    throw wrongMoment('This import is being undone. Wait until that has ended, then delete it.');
}
