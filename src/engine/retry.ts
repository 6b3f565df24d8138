/**
 * Runs the failed rows of an import again, with their corrections. A run of its own in the ledger: its lines name
 * ranges of failed rows, and count them as remaining from the moment they open. Rows that did well are not looked at,
 * rows a cancelled run left over stay left over. Contract §4 `retry`, §5.
 */
import type pg from 'pg';
import { notify } from '../db/queries/decide-chunk.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { insertChunks, insertStep, stage } from '../db/queries/insert-chunks.ts';
import { insertRetryLines } from '../db/queries/insert-retry-lines.ts';
import { type Job, selectJobOf } from '../db/queries/select-job.ts';
import { backToFirstRun, startRetry } from '../db/queries/start-retry.ts';
import { deleteStuckCalls } from '../db/queries/stuck-calls.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Status } from '../domain/import.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { openSurvey } from '../survey/kept-hashes.ts';
import type { Context } from './context.ts';
import { mustBeKept } from './kept.ts';
import { withNewOptions } from './new-options.ts';
import { isAtomic, openAtomic } from './open-atomic.ts';
import { typeOfJob } from './type-of.ts';

export async function retry(context: Context, actor: Actor, uuid: string): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    // The update is the claim: of two retries at the same moment one finds it processing already.
    const run = await startRetry(client, actor.firmUuid, uuid);
    const found = await selectJobOf(client, actor.firmUuid, uuid);
    if (!found) throw notFound('Import');
    mustBeKept(found, 'be run again');
    if (run === null) throw wrongMoment(reasonOf(found.status));
    typeOfJob(context.types, found);
    const job = await withNewOptions(client, context.types, found);
    await deleteStuckCalls(client, uuid);
    const rows = isAtomic(job)
      ? await retryAtomic(context, client, job)
      : await openRetry(context, client, job, run);
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'retried', { rows });
    await notify(client, uuid);
  });
}

/** @returns how many rows are run again */
async function openRetry(context: Context, client: pg.PoolClient, job: Job, run: number): Promise<number> {
  const { chunkRows, chunkBytes } = context.config;
  const rows = await insertRetryLines(client, job.uuid, run, chunkRows, chunkBytes);
  if (job.resurvey) {
    await openSurvey(client, job.serial);
    await insertChunks(client, job.uuid, run, stage.survey);
    await insertStep(client, job.uuid, run, stage.settle);
  }
  await insertStep(client, job.uuid, run, stage.finish);
  return rows;
}

/** Nothing of it was kept, so all of it is run again. @returns how many rows */
async function retryAtomic(context: Context, client: pg.PoolClient, job: Job): Promise<number> {
  await backToFirstRun(client, job.uuid);
  await openAtomic(context, client, job, true);
  return job.total;
}

function reasonOf(status: Status): string {
  const over = status === 'completed' || status === 'cancelled' || status === 'failed';
  if (over) return `This import is ${status} and has no failed rows. There is nothing to run again.`;
  return `This import is ${status}. ${whatThen[status] ?? ''}`.trim();
}

const whatThen: Partial<Record<Status, string>> = {
  uploaded: 'It has no failed rows yet: map its headers and start it.',
  mapped: 'It has no failed rows yet: start it.',
  processing: 'Its failed rows can be run again once it has ended.',
  undoing: 'What it did is being taken back, so its failed rows cannot be run again.',
  undone: 'Make a new import of the file to import it again.',
};
