/** What there is to survey of a file: its keys, and the dates whose order is open (design decision 7). */
import type { Job } from '../db/queries/select-job.ts';
import type { Value } from '../domain/value.ts';
import type { DateColumn, UniqueColumn } from '../survey/gather.ts';
import { normalise } from '../types/fields/unique-key.ts';
import { columnsOf, keyText, type UniqueKey } from '../types/unique-keys.ts';
import { readCell, textOf } from '../validate/check-row.ts';
import { isInCells, keyOf } from '../validate/key-of.ts';
import type { Column, Plan } from '../validate/plan.ts';

export interface Surveyed {
  unique: UniqueColumn[];
  dates: DateColumn[];
  /** Columns of the file that hold them; undefined where rows are looked up as a whole. */
  cells: number[] | undefined;
}

/** What a plan has to survey: nothing, for many small mappings, and then no survey is made. */
export function surveyed(plan: Plan, job: Job): Surveyed {
  const match = plan.columns[plan.match];
  const keys = plan.unique.map((key) => keyColumn(plan, key));
  const unique = match === undefined ? keys : [uniqueColumn(match), ...keys];
  const dates = plan.columns.filter((column) => isOpenDate(column, job)).map(dateColumn);
  const looked = [...unique, ...dates].flatMap(({ cells }) => cells).filter((cell) => cell >= 0);
  return { unique, dates, cells: unique.some(isLate) ? undefined : [...new Set(looked)] };
}

/** Whether a key has to be looked up. */
export const isLate = ({ normalisedOf }: UniqueColumn): boolean => normalisedOf === null;

/** A key that the cells alone tell. A value that fails its own check is no value, and repeats nothing. */
function pureKey(plan: Plan, key: UniqueKey): UniqueColumn {
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

/** A value that fails its own check is no value, and repeats nothing. */
function uniqueColumn(column: Column): UniqueColumn {
  return {
    field: column.field.name,
    cells: [column.cell],
    normalisedOf(cells) {
      const value = readCell(column, cells);
      return typeof value === 'string' ? normalise(column.field, value) : null;
    },
  };
}

function keyColumn(plan: Plan, key: UniqueKey): UniqueColumn {
  const single = key.fields.length === 1 ? plan.columns[plan.indexOf.get(key.name) ?? -1] : undefined;
  if (single !== undefined) return uniqueColumn(single);
  return isInCells(plan, key) ? pureKey(plan, key) : { field: key.name, cells: [], normalisedOf: null };
}

function isOpenDate(column: Column, job: Job): boolean {
  const { kind, name } = column.field;
  return (
    (kind === 'date' || kind === 'datetime') && column.cell >= 0 && job.mapping?.dates[name] === undefined
  );
}

function dateColumn(column: Column): DateColumn {
  return { field: column.field.name, cells: [column.cell], textOf: (cells) => textOf(column, cells) };
}
