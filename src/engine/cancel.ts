/** Stops an import at the next chunk border; what is done stays done. Contract §4. */
import { drainChunks } from '../db/queries/drain-chunks.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { lockStopping, markStopping } from '../db/queries/mark-stopping.ts';
import { selectJob, selectJobOf } from '../db/queries/select-job.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { notFound, wrongMoment } from '../errors.ts';
import type { Context } from './context.ts';
import { finishRun } from './finish-run.ts';

export async function cancel(context: Context, actor: Actor, uuid: string): Promise<void> {
  const job = await selectJobOf(context.pool, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  if (job.status !== 'processing') {
    throw wrongMoment(`This import is ${job.status}. Only an import that is processing can be cancelled.`);
  }
  await inTransaction(context.pool, async (client) => {
    if (await markStopping(client, actor.firmUuid, uuid))
      await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'cancelled');
  });
  await settleStopping(context, uuid);
}

/** Waits for the chunks under way, then ends the run as cancelled. Also for imports whose server died in between. */
export async function settleStopping(context: Context, uuid: string): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    await drainChunks(client, uuid);
    const job = (await lockStopping(client, uuid)) ? await selectJob(client, uuid) : null;
    if (job?.status === 'processing') await finishRun(context, client, job, 'cancelled');
  });
}
