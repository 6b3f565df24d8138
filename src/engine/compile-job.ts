/** From an import to the plan its rows are checked by, compiled once and kept for the chunks that follow. */
import type { Job } from '../db/queries/select-job.ts';
import { idPrefix, recordId } from '../domain/origin.ts';
import { todayIn } from '../domain/time.ts';
import type { Types } from '../types/define.ts';
import { compilePlan, type Plan } from '../validate/plan.ts';
import { withAddedFields } from './corrected.ts';
import { typeOfJob } from './type-of.ts';

const kept = new Map<string, Plan>();
const keptMax = 50;

/** @param now what `today` is taken from: a run's own start, so that all its chunks agree */
export function compileJob(types: Types, job: Job, now: Date): Plan {
  const today = todayIn(job.timezone, now);
  const key = `${job.uuid} ${job.plan} ${today} ${job.surveyed !== null} ${job.originMs} ${job.corrected}`;
  const type = typeOfJob(types, job);
  const known = kept.get(key);
  if (known?.type === type) return known;
  const plan = compilePlan({
    type,
    mode: job.mode,
    matchOn: job.matchOn,
    ...withAddedFields(job, job.mapping ?? { headers: {}, values: {}, replace: {}, dates: {} }),
    dates: job.surveyed?.dates ?? {},
    today,
    timezone: job.timezone,
    // Rows are counted from 1, so nothing else has this id.
    fileUuid: job.originMs === null ? null : recordId(idPrefix({ ms: job.originMs, serial: job.serial }), 0),
    serial: job.serial,
  });
  if (kept.size >= keptMax) kept.delete(kept.keys().next().value as string);
  kept.set(key, plan);
  return plan;
}
