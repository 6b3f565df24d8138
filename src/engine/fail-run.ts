/** The import as a whole could not be carried out: it says so, and why, in words (contract §5, `failed`). */
import type pg from 'pg';
import { drainChunks } from '../db/queries/drain-chunks.ts';
import { selectJob } from '../db/queries/select-job.ts';
import { InletError } from '../errors.ts';
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
      : 'Inlet met an error of its own. The log of the server says more.';
  await client.query('BEGIN');
  try {
    await drainChunks(client, importUuid);
    const job = await selectJob(client, importUuid);
    if (job?.status === 'processing') await finishRun(context.files, client, job, 'failed', why);
    await client.query('COMMIT');
  } catch (failed) {
    await client.query('ROLLBACK');
    throw failed;
  }
}
