/** Values that the rules give to fields which are empty in a new record. Rows of an update are left as they are. */
import type { Value } from '../domain/value.ts';
import { holds, type Rule } from '../types/rule.ts';
import type { Plan } from './plan.ts';
import { recordAfter } from './rules/record.ts';

/** Fills the row's empty fields, before the rules are applied to it. */
export function fillEmpty(plan: Plan, values: Value[]): void {
  if (plan.as !== 'store') return;
  for (const rule of plan.type.rules) if (rule.rule === 'is_when') fillWhen(plan, rule, values);
}

function fillWhen(plan: Plan, rule: Extract<Rule, { rule: 'is_when' }>, values: Value[]): void {
  const index = plan.indexOf.get(rule.field);
  if (index === undefined || values[index] !== null) return;
  if (holds(rule.when, recordAfter(plan, values, null, null).now)) values[index] = rule.value;
}
