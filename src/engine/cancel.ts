/** Stops an import at the next chunk border; what is done stays done. Contract §4. */
import type pg from 'pg';
import { decideChunk } from '../db/queries/decide-chunk.ts';
import { drainChunks } from '../db/queries/drain-chunks.ts';
import { hasRowsLeft } from '../db/queries/has-rows-left.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { stage } from '../db/queries/insert-chunks.ts';
import { lockStopping, markStopping } from '../db/queries/mark-stopping.ts';
import { type Job, selectJob, selectJobOf } from '../db/queries/select-job.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { notFound, wrongMoment } from '../errors.ts';
import type { Context } from './context.ts';
import { finishRun } from './finish-run.ts';
import { isAtomic } from './open-atomic.ts';

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

/**
 * Waits for the chunks under way, then ends the run as cancelled; as completed where none of its rows was left by then.
 * Also for imports whose server died in between.
 */
export async function settleStopping(context: Context, uuid: string): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    await drainChunks(client, uuid);
    const job = (await lockStopping(client, uuid)) ? await selectJob(client, uuid) : null;
    if (job?.status !== 'processing') return;
    // Of an atomic import nothing is kept before its last step.
    if (isAtomic(job) || (await hasRowsLeft(client, uuid, job.run)))
      await finishRun(context, client, job, 'cancelled');
    else await complete(context, client, job);
  });
}

/** Does what is left of a run of which every row is decided: its last line. */
async function complete(context: Context, client: pg.PoolClient, job: Job): Promise<void> {
  await finishRun(context, client, job, 'completed');
  const line = { importUuid: job.uuid, run: job.run, stage: stage.finish, number: 0 };
  await decideChunk(client, line, { worker: 'cancel', seconds: 0 });
}
