/**
 * The end of a run: the report is written, the ledger's sums are frozen, the status says how it ended. One
 * transaction, so that a look sees a run either going on or whole.
 */
import type pg from 'pg';
import { cursorFailures } from '../db/queries/cursor-failures.ts';
import { endRun } from '../db/queries/end-run.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { deleteOpenLines } from '../db/queries/insert-chunks.ts';
import type { Job } from '../db/queries/select-job.ts';
import { reach } from '../points.ts';
import { reportLines } from '../report/error-report.ts';
import { closeSurvey } from '../survey/kept-hashes.ts';
import { announceEnd } from './announce.ts';
import type { Context } from './context.ts';
import { keepReport } from './keep-report.ts';

export async function finishRun(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  status: 'completed' | 'cancelled' | 'failed',
  failure: string | null = null,
): Promise<void> {
  await reach(context, 'finishing');
  if (job.run > 1) await closeRetry(client, job);
  const report = await writeReport(context, client, job);
  await endRun(client, job.uuid, status, failure, report);
  if (status !== 'cancelled') await insertAudit(client, job.firmUuid, job.uuid, null, status);
  await announceEnd(context, client, job);
}

/** Rows of a retry that it did not come to are failed as they were before it. */
async function closeRetry(client: pg.PoolClient, job: Job): Promise<void> {
  await deleteOpenLines(client, job.uuid, job.run);
  if (job.resurvey) await closeSurvey(client, job.serial);
}

/** Writes the error report when there are failures; gives its file's uuid, or null. */
async function writeReport(
  context: Parameters<typeof finishRun>[0],
  client: pg.PoolClient,
  job: Job,
): Promise<string | null> {
  const failures = cursorFailures(client, job.uuid);
  const first = await failures.next();
  if (first.done) return null;
  await reach(context, 'reporting');
  const pieces = reportLines(job.headers, first.value, failures);
  return keepReport(context, client, job, 'errors', 'error reports', pieces);
}
