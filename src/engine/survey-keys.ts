/**
 * Keys of several fields in the survey. Where a row's cells hold all of one, it is told as it is read; else the rows of
 * a chunk are looked up first, by the very functions the run uses: what they refer to, the records they change.
 */
import type pg from 'pg';
import { onlyProbes } from '../db/probes.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Value } from '../domain/value.ts';
import type { UniqueColumn } from '../survey/gather.ts';
import { columnsOf, keyText, type UniqueKey } from '../types/unique-keys.ts';
import { readCell } from '../validate/check-row.ts';
import { keyOf } from '../validate/key-of.ts';
import type { Column, Plan } from '../validate/plan.ts';
import type { Context } from './context.ts';
import { lookUp, type Row } from './examine-rows.ts';

/** Whether a key has to be looked up. */
export const isLate = ({ normalisedOf }: UniqueColumn): boolean => normalisedOf === null;

/** A key that the cells alone tell. A value that fails its own check is no value, and repeats nothing. */
export function pureKey(plan: Plan, key: UniqueKey): UniqueColumn {
  const indexes = columnsOf(key).flatMap((name) => plan.filledBy.get(name) ?? []);
  const values: Value[] = new Array(plan.columns.length).fill(null);
  const row = { values, existing: null, messages: null };
  return {
    field: key.name,
    cells: indexes.map((index) => (plan.columns[index] as Column).cell),
    normalisedOf(cells) {
      for (const index of indexes) {
        const column = plan.columns[index] as Column;
        const value = readCell(column, cells);
        if (value !== null && typeof value !== 'string') return null;
        values[index] = value ?? column.whenEmpty;
      }
      const held = keyOf(plan, key, row);
      return held === null ? null : keyText(held);
    },
  };
}

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
