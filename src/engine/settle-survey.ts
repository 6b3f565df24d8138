/** Draws the survey's conclusions: which rows repeat, and in what order each column of dates is written. */
import type pg from 'pg';
import { deleteRepeats } from '../db/queries/repeats.ts';
import type { Job } from '../db/queries/select-job.ts';
import { reopenSurvey, selectEvidence, updateSurveyed } from '../db/queries/survey.ts';
import type { SettledDates } from '../domain/mapping.ts';
import { reach } from '../points.ts';
import { emptyEvidence, merge, settle } from '../survey/date-order.ts';
import type { DateColumn } from '../survey/gather.ts';
import { closeSurvey, holdsAll, openSurvey, settleRepeats } from '../survey/kept-hashes.ts';
import { columnsOf } from '../types/unique-keys.ts';
import type { Plan } from '../validate/plan.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import type { Evidence } from './survey-chunk.ts';
import { surveyed } from './to-survey.ts';

/**
 * @returns false when the survey has to be made again: the database crashed and emptied the unlogged table, or dates
 *   that are part of a unique key turned out to be written in another order than they were read in
 */
export async function settleSurvey(context: Context, client: pg.PoolClient, job: Job): Promise<boolean> {
  const plan = compileJob(context.types, job, new Date());
  const { unique, dates } = surveyed(plan, job);
  const evidence: Evidence[] = await selectEvidence(client, job.uuid, job.run);
  const orders = ordersOf(dates, evidence);
  if (unique.length > 0 && isReadOtherwise(job, plan, orders)) {
    await updateSurveyed(client, job.uuid, { dates: orders });
    await deleteRepeats(client, job.uuid);
    return surveyAnew(client, job);
  }
  if (evidence.length > 1 && unique.length > 0) {
    const expected = evidence.reduce((sum, it) => sum + it.hashed, 0);
    if (!(await holdsAll(client, job, expected))) return surveyAnew(client, job);
    const fields = unique.map(({ field }) => field);
    await settleRepeats(client, job.uuid, job, fields);
  }
  await closeSurvey(client, job.serial);
  await reach(context, 'settling');
  await updateSurveyed(client, job.uuid, { dates: orders });
  return true;
}

async function surveyAnew(client: pg.PoolClient, job: Job): Promise<false> {
  await openSurvey(client, job.serial);
  await reopenSurvey(client, job.uuid, job.run);
  return false;
}

function ordersOf(dates: readonly DateColumn[], evidence: readonly Evidence[]): Record<string, SettledDates> {
  const orders: Record<string, SettledDates> = {};
  for (const { field } of dates) {
    const all = evidence.map((it) => it.dates[field] ?? emptyEvidence());
    orders[field] = settle(all.reduce(merge, emptyEvidence()));
  }
  return orders;
}

/** Whether keys were made of dates in another order than they turn out to have (`compileJob` takes day first). */
function isReadOtherwise(job: Job, plan: Plan, orders: Record<string, SettledDates>): boolean {
  const keyed = new Set(plan.unique.flatMap(columnsOf));
  return Object.entries(orders).some(
    ([field, { order }]) => keyed.has(field) && order !== (job.surveyed?.dates[field]?.order ?? 'DMY'),
  );
}
