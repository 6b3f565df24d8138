/** Rules between fields: what each kind of rule in `types/define.ts` means. One arm a kind. */
import type { Messages } from '../domain/failure.ts';
import type { Value } from '../domain/value.ts';
import type { Rule } from '../types/define.ts';
import { addMessage } from './check-row.ts';
import * as messages from './messages.ts';
import type { Plan } from './plan.ts';

/** What a record holds now, by field, for the fields rules need; null when the record is new. */
export type Existing = Readonly<Record<string, Value>> | null;

/** The fields whose present values an update must know to apply the rules: those not mapped, and those that may not change. */
export function fieldsRulesNeed(plan: Plan): string[] {
  const named = plan.type.rules.flatMap((rule) => {
    if (rule.rule === 'required_when') return [rule.when.field];
    return rule.rule === 'not_before' ? [rule.field, rule.other] : [];
  });
  return [...new Set([...named, ...fixedColumns(plan).map((index) => nameOf(plan, index))])];
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
  let result = found;
  const bad = (field: string) => found !== null && field in found;
  const now = (field: string): Value => {
    const index = plan.indexOf.get(field);
    return index === undefined ? (existing?.[field] ?? null) : (values[index] as Value);
  };
  for (const rule of plan.type.rules) result = applyRule(rule, plan, now, bad, result);
  if (existing !== null) result = checkFixed(plan, values, existing, bad, result);
  return result;
}

function applyRule(
  rule: Rule,
  plan: Plan,
  now: (field: string) => Value,
  bad: (field: string) => boolean,
  result: Messages | null,
): Messages | null {
  switch (rule.rule) {
    case 'required_when': {
      const decides = now(rule.when.field);
      if (decides === null || !rule.when.values.includes(decides)) return result;
      let all = result;
      for (const name of rule.fields) {
        // In an update a field that is not mapped is left alone.
        if (!plan.indexOf.has(name) || now(name) !== null || bad(name)) continue;
        all = addMessage(all, name, messages.required(name));
      }
      return all;
    }
    case 'not_before': {
      if (!plan.indexOf.has(rule.field) && !plan.indexOf.has(rule.other)) return result;
      const [later, earlier] = [now(rule.field), now(rule.other)];
      if (later === null || earlier === null || later >= earlier) return result;
      return addMessage(result, rule.field, messages.before(rule.field, rule.other));
    }
    case 'compose':
      return result;
  }
}

function checkFixed(
  plan: Plan,
  values: readonly Value[],
  existing: Readonly<Record<string, Value>>,
  bad: (field: string) => boolean,
  found: Messages | null,
): Messages | null {
  let result = found;
  for (const index of fixedColumns(plan)) {
    const name = nameOf(plan, index);
    const value = values[index];
    if (value == null || bad(name) || value === existing[name]) continue;
    result = addMessage(result, name, messages.immutable(name));
  }
  return result;
}
