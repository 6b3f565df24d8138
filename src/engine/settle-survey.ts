/** Draws the survey's conclusions: which rows repeat, and in what order each column of dates is written. */
import type pg from 'pg';
import type { Job } from '../db/queries/select-job.ts';
import { reopenSurvey, selectEvidence, updateSurveyed } from '../db/queries/survey.ts';
import type { SettledDates } from '../domain/mapping.ts';
import { reach } from '../points.ts';
import { emptyEvidence, merge, settle } from '../survey/date-order.ts';
import { closeSurvey, countHashes, openSurvey, settleRepeats } from '../survey/repeats.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { type Evidence, surveyed } from './survey-chunk.ts';

/** @returns false when the survey has to be made again: the database crashed and emptied the unlogged table */
export async function settleSurvey(context: Context, client: pg.PoolClient, job: Job): Promise<boolean> {
  const { unique, dates } = surveyed(compileJob(context.types, job, new Date()), job);
  const evidence: Evidence[] = await selectEvidence(client, job.uuid, job.run);
  if (evidence.length > 1 && unique.length > 0) {
    const expected = evidence.reduce((sum, it) => sum + it.hashed, 0);
    const found = await countHashes(client, job.serial, unique.length);
    if (found.values !== expected) {
      await openSurvey(client, job.serial);
      await reopenSurvey(client, job.uuid, job.run);
      return false;
    }
    const fields = unique.map(({ field }) => field);
    if (found.repeated) await settleRepeats(client, job.uuid, job.serial, fields);
  }
  await closeSurvey(client, job.serial);
  await reach(context, 'settling');
  const orders: Record<string, SettledDates> = {};
  for (const { field } of dates) {
    const all = evidence.map((it) => it.dates[field] ?? emptyEvidence());
    orders[field] = settle(all.reduce(merge, emptyEvidence()));
  }
  await updateSurveyed(client, job.uuid, { dates: orders });
  return true;
}
