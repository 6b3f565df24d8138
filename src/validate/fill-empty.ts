/** Values that the rules give to fields which are empty in a new record. Rows of an update are left as they are. */
import type { Value } from '../domain/value.ts';
import type { Led } from '../types/references.ts';
import { holds, type Rule } from '../types/rule.ts';
import type { Plan } from './plan.ts';
import { recordAfter } from './rules/record.ts';

/**
 * Fills the row's empty fields, before the rules are applied to it; in the order of the rules, so that one may stand on
 * another.
 * @param led what the row's references led to, by column
 */
export function fillEmpty(plan: Plan, values: Value[], led: ReadonlyMap<number, Led>): void {
  if (plan.as !== 'store') return;
  for (const rule of plan.type.rules) {
    if (rule.rule !== 'is_when' && rule.rule !== 'default_from' && rule.rule !== 'of_file') continue;
    const index = plan.indexOf.get(rule.field);
    if (index !== undefined && values[index] === null) values[index] = valueFor(plan, rule, values, led);
  }
}

type Filling = Extract<Rule, { rule: 'is_when' | 'default_from' | 'of_file' }>;

function valueFor(plan: Plan, rule: Filling, values: Value[], led: ReadonlyMap<number, Led>): Value {
  switch (rule.rule) {
    case 'is_when':
      return holds(rule.when, recordAfter(plan, values, null, null).now) ? rule.value : null;
    case 'of_file':
      return plan.fileUuid;
    case 'default_from': {
      const from = plan.filledBy.get(rule.from) ?? -1;
      return (rule.column ? led.get(from)?.values?.[rule.column] : values[from]) ?? null;
    }
  }
}
