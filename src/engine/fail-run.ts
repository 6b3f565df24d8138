/** The import as a whole could not be carried out: it says so, and why, in words (contract §5, `failed`). */
import type pg from 'pg';
import { isAway } from '../db/pool.ts';
import { drainChunks } from '../db/queries/drain-chunks.ts';
import { endRun } from '../db/queries/end-run.ts';
import { type Job, selectJob } from '../db/queries/select-job.ts';
import { setSurveyAside } from '../db/queries/set-survey-aside.ts';
import { InletError } from '../errors.ts';
import { announceEnd } from './announce.ts';
import type { Context } from './context.ts';
import { finishRun } from './finish-run.ts';

export async function failRun(
  context: Context,
  client: pg.PoolClient,
  importUuid: string,
  error: unknown,
): Promise<void> {
  const why =
    error instanceof InletError
      ? error.message
      : 'Inlet met an error of its own. The log of the server says more; starting the import again goes on with what remains.';
  try {
    await ending(client, importUuid, why, (job) => finishRun(context, client, job, 'failed', why));
  } catch (failed) {
    if (isAway(failed)) throw failed;
    // It may be the report that cannot be written. The import must come to its end all the same, or it would loop.
    context.log.error({ err: failed, import: importUuid }, 'error report not written');
    await ending(client, importUuid, why, async (job) => {
      await endRun(client, job.uuid, 'failed', why, null);
      await announceEnd(context, client, job);
    });
  }
}

/** Ends a run in one transaction, once the chunks under way are done. One that has not begun is surveyed no more. */
async function ending(
  client: pg.PoolClient,
  importUuid: string,
  why: string,
  end: (job: Job) => Promise<void>,
): Promise<void> {
  await client.query('BEGIN');
  try {
    await drainChunks(client, importUuid);
    const job = await selectJob(client, importUuid);
    if (job?.status === 'processing') await end(job);
    if (job?.status === 'mapped') await setSurveyAside(client, importUuid, why);
    await client.query('COMMIT');
  } catch (failed) {
    await client.query('ROLLBACK');
    throw failed;
  }
}
