/** An atomic import is put to work: its rows get a place to wait. One that failed begins anew, all of it. */
import type pg from 'pg';
import { cameToEnd, reopenLines } from '../db/queries/atomic-lines.ts';
import type { Job } from '../db/queries/select-job.ts';
import { openStaging } from '../load/staging.ts';
import { storedColumns } from '../validate/stored-columns.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { isAtomic } from './stage-atomic.ts';

/**
 * To be called when an import is started or retried, before its lines are made. Rows that waited when it was cancelled
 * wait on; after a run that came to its end and failed nothing waits, and every row is run again, with its corrections.
 */
export async function openAtomic(context: Context, client: pg.PoolClient, job: Job): Promise<void> {
  const plan = compileJob(context.types, job, job.startedAt ?? new Date());
  if (!isAtomic(job, plan)) return;
  await openStaging(client, job.serial, storedColumns(plan));
  if (await cameToEnd(client, job.uuid)) await reopenLines(client, job.uuid);
}
