/**
 * Keys of several fields in the survey that a row's cells do not hold whole: the rows of a chunk are looked up first, by the
 * very functions the run uses: what they refer to, the records they change.
 */
import type pg from 'pg';
import { onlyProbes } from '../db/probes.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { UniqueColumn } from '../survey/gather.ts';
import { keyText } from '../types/unique-keys.ts';
import { keyOf } from '../validate/key-of.ts';
import type { Plan } from '../validate/plan.ts';
import type { Context } from './context.ts';
import { lookUp, type Row } from './examine-rows.ts';
import { isLate } from './to-survey.ts';

/** Looks some rows up and hands over the keys they carry: which key, its text, the row. Nothing is locked. */
export async function gatherLate(
  context: Context,
  client: pg.ClientBase,
  job: Job,
  plan: Plan,
  unique: readonly UniqueColumn[],
  rows: Row[],
  add: (at: number, text: string, row: number) => void,
): Promise<void> {
  await onlyProbes(client);
  await lookUp(client, context.types, job, { ...plan, dryRun: true }, rows);
  unique.forEach((column, at) => {
    const key = plan.unique.find(({ name }) => name === column.field);
    if (key === undefined || !isLate(column)) return;
    for (const row of rows) {
      if (plan.as === 'update' && row.existing === null) continue;
      const held = keyOf(plan, key, row);
      if (held !== null) add(at, keyText(held), row.row);
    }
  });
}
