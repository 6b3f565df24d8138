/** What the threads do for a type's own functions before a chunk and after it. */

import type { Job } from '../db/queries/select-job.ts';
import { selectStuckCalls } from '../db/queries/stuck-calls.ts';
import type { Db } from '../db/sql.ts';
import type { TypeDefinition } from '../types/define.ts';
import { callsFunctions } from '../validate/functions/with-functions.ts';
import type { Plan } from '../validate/plan.ts';
import type { Context } from './context.ts';

/** Learns for which rows a function did not come back before; for types without functions, nothing. */
export async function prepareCalls(db: Db, job: Job, plan: Plan): Promise<void> {
  if (hasFunctions(plan.type)) plan.calls.know(await selectStuckCalls(db, job.uuid));
}

function hasFunctions({ check, fields }: TypeDefinition): boolean {
  return check !== undefined || fields.some(callsFunctions);
}

/** Logs where functions threw, once a chunk; not what they said, which may hold a cell. */
export function tellThrown(context: Context, job: Job, { calls, type }: Plan): void {
  for (const [place, error] of calls.thrown) {
    const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
    // What is thrown is theirs too, and may have anything for a stack.
    const at = (typeof stack === 'string' ? stack : '')
      .split('\n')
      .find((line) => /^\s+at /.test(line))
      ?.trim();
    const field = type.fields[place]?.name ?? null;
    context.log.warn(
      { import: job.uuid, type: type.name, field, threw: name, at },
      'a function of a type threw',
    );
  }
  calls.thrown.clear();
}
