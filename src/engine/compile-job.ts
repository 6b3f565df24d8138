/** From an import to the plan its rows are checked by, compiled once and kept for the chunks that follow. */
import type { Job } from '../db/queries/select-job.ts';
import { idPrefix, recordId } from '../domain/origin.ts';
import { todayIn } from '../domain/time.ts';
import type { TypeDefinition, Types } from '../types/define.ts';
import { compilePlan, type Plan } from '../validate/plan.ts';
import { withAddedFields } from './corrected.ts';

const kept = new Map<string, Plan>();
const keptMax = 50;

/** @param now what `today` is taken from: a run's own start, so that all its chunks agree */
export function compileJob(types: Types, job: Job, now: Date): Plan {
  const today = todayIn(job.timezone, now);
  const key = `${job.uuid} ${job.plan} ${today} ${job.surveyed !== null} ${job.originMs} ${job.corrected}`;
  const known = kept.get(key);
  if (known) return known;
  const plan = compilePlan({
    type: typeOf(types, job.type),
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

/** @throws Error when a type is no longer defined: the operator took it away while imports of it are about */
export function typeOf(types: Types, name: string): TypeDefinition {
  const type = types.get(name);
  if (!type)
    throw new Error(
      `There is no type «${name}». Its definition was taken away while imports of it are kept.`,
    );
  return type;
}
