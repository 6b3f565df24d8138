/** Rules between fields: what each kind of rule in `types/rule.ts` means. One file a kind. */
import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import { isStored } from '../types/fields/column.ts';
import { fieldsOf, filledBy, type Rule } from '../types/rule.ts';
import { addMessage } from './check-row.ts';
import { checkRecord } from './functions/check-record.ts';
import * as messages from './messages.ts';
import type { Plan } from './plan.ts';
import { isWhen } from './rules/is-when.ts';
import { notBefore } from './rules/not-before.ts';
import { oneOfFields } from './rules/one-of-fields.ts';
import { prohibitedWhen } from './rules/prohibited-when.ts';
import { type Existing, type RecordAfter, recordAfter } from './rules/record.ts';
import { requiredWhen } from './rules/required-when.ts';

/** The fields whose present values an update must know to apply the rules: those not mapped, and those that may not change. */
export function fieldsRulesNeed(plan: Plan): string[] {
  const named = plan.type.rules.flatMap((rule) =>
    rule.rule !== 'is_when' && filledBy(rule) !== null ? [] : fieldsOf(rule),
  );
  const kept = new Set(plan.type.fields.filter(isStored).map(({ name }) => name));
  const fixed = fixedColumns(plan).map((index) => nameOf(plan, index));
  const all = plan.type.check === undefined ? [] : kept;
  return [...new Set([...named.filter((name) => kept.has(name)), ...fixed, ...all])];
}

/** Columns that must equal what is there: immutable fields, and the uuid where the record is found by something else. */
function fixedColumns(plan: Plan): number[] {
  return plan.columns.flatMap(({ field }, index) =>
    index !== plan.match && (field.immutable || field.name === 'uuid') ? [index] : [],
  );
}

function nameOf(plan: Plan, index: number): string {
  return plan.columns[index]?.field.name ?? '';
}

/** Applies every rule of the type to a row whose cells have been checked. */
export function checkRules(
  plan: Plan,
  values: readonly Value[],
  existing: Existing,
  found: Messages | null,
): Messages | null {
  const { rules } = plan.type;
  const nothing = rules.length === 0 && plan.oneEach.length === 0 && plan.type.check === undefined;
  if (nothing && existing === null) return found;
  // What may not change is said of itself: rules are not asked about what it would come to.
  const fixed = existing === null ? found : checkFixed(plan, values, existing, found);
  const record = recordAfter(plan, values, existing, fixed);
  let result = fixed;
  for (const fields of plan.oneEach)
    result = oneOfFields({ rule: 'one_of_fields', fields, count: 'at_least_one' }, record, result);
  for (const rule of rules) result = applyRule(rule, record, result);
  return result ?? checkRecord(plan, record);
}

function applyRule(rule: Rule, record: RecordAfter, found: Messages | null): Messages | null {
  switch (rule.rule) {
    case 'required_when':
      return requiredWhen(rule, record, found);
    case 'prohibited_when':
      return prohibitedWhen(rule, record, found);
    case 'is_when':
      return isWhen(rule, record, found);
    case 'one_of_fields':
      return oneOfFields(rule, record, found);
    case 'not_before':
      return notBefore(rule, record, found);
    // Told by the survey and the database.
    case 'unique_together':
    // Told by the database, for all rows of a chunk at once.
    case 'related_through':
    // They fill, and never fail: see fill-empty.ts, references.ts, stored-columns.ts.
    case 'default_from':
    case 'find':
    case 'of_file':
    case 'compose':
      return found;
  }
}

function checkFixed(
  plan: Plan,
  values: readonly Value[],
  existing: Readonly<Record<string, Value>>,
  found: Messages | null,
): Messages | null {
  const { bad } = recordAfter(plan, values, existing, found);
  let result = found;
  for (const index of fixedColumns(plan)) {
    const name = nameOf(plan, index);
    const value = values[index];
    if (value == null || bad(name) || value === existing[name]) continue;
    result = addMessage(result, name, messages.immutable(name));
  }
  return result;
}
