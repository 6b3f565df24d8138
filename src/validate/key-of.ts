import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import { filledBy, holds } from '../types/rule.ts';
import { columnsOf, keyValues, type UniqueKey } from '../types/unique-keys.ts';
import type { Plan } from './plan.ts';
import { type Existing, recordAfter } from './rules/record.ts';

/** A row whose cells are checked, whose references are found and, in an update, whose record is. */
interface KnownRow {
  values: readonly Value[];
  existing: Existing;
  messages: Messages | null;
}

/**
 * The normalised values of a key, of the record as it would be after the row.
 * @returns null where it carries no such key, or a cell of it is no good: such a row repeats nothing
 */
export function keyOf(plan: Plan, key: UniqueKey, row: KnownRow): Value[] | null {
  const record = recordAfter(plan, row.values, row.existing, row.messages);
  if (columnsOf(key).some(record.bad)) return null;
  if (key.when !== null && !holds(key.when, record.now)) return null;
  return keyValues(key, record.now);
}

/**
 * Whether a key can be told from a row's cells alone. Not in an update, where the record has the rest; nor where a rule
 * fills a part of it, or a part may be said in two ways: by a column of uuids and one of policy numbers, by names in any
 * case. One column of another key will do: what it holds leads to one record, and a record has it but once.
 */
export function isInCells(plan: Plan, key: UniqueKey): boolean {
  const single = key.fields.length === 1 && key.when === null;
  if (single && plan.filledBy.get(key.name) === plan.indexOf.get(key.name)) return true;
  if (plan.as === 'update') return false;
  return columnsOf(key).every((name) => {
    const columns = plan.columns.filter(({ field }) => (field.ref?.into ?? field.name) === name);
    const isNamed = columns.some(({ field }) => field.ref?.by === 'name' && field.ref.key === null);
    const isFilled = plan.type.rules.some((rule) => filledBy(rule) === name);
    return columns.length <= 1 && !isNamed && !isFilled;
  });
}
