/** An atomic import is put to work: its rows get a place to wait. One that failed begins anew, all of it. */
import type pg from 'pg';
import { cameToEnd, reopenLines } from '../db/queries/atomic-lines.ts';
import { insertChunks, insertStep, stage } from '../db/queries/insert-chunks.ts';
import type { Job } from '../db/queries/select-job.ts';
import { reopenSurvey } from '../db/queries/survey.ts';
import { closeStaging, openStaging } from '../load/staging.ts';
import { openSurvey } from '../survey/kept-hashes.ts';
import { storedColumns } from '../validate/stored-columns.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';

/** What is kept only if all of it is well: `validate` keeps nothing anyhow. */
export function isAtomic(job: Job): boolean {
  return job.atomic && job.mode !== 'validate';
}

/**
 * Makes the lines of an atomic import, all in run 1. Rows that waited when it was cancelled wait on; after a run that
 * came to its end and failed nothing waits, and every row is run again, with its corrections.
 * @param anew whether every row is run again in any case: a retry
 */
export async function openAtomic(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  anew: boolean,
): Promise<void> {
  const plan = compileJob(context.types, job, job.startedAt ?? new Date());
  // Corrections may have added columns, for which rows that wait have no place.
  const afresh = anew || job.corrected.length > 0 || (await cameToEnd(client, job.uuid));
  if (afresh) await closeStaging(client, job.serial);
  await openStaging(client, job.serial, storedColumns(plan));
  if (afresh) {
    await reopenLines(client, job.uuid);
    if (job.resurvey) await surveyAnew(client, job);
  }
  await insertChunks(client, job.uuid, 1, stage.load);
  await insertStep(client, job.uuid, 1, stage.finish);
}

/** Corrections changed unique values: which rows repeat one has to be found anew. */
async function surveyAnew(client: pg.PoolClient, job: Job): Promise<void> {
  await openSurvey(client, job.serial);
  await insertChunks(client, job.uuid, 1, stage.survey);
  await reopenSurvey(client, job.uuid, 1);
  await insertStep(client, job.uuid, 1, stage.settle);
}
