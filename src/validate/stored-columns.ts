/** What of a row is written: from the plan's columns to the table's. */

import type { Value } from '../domain/value.ts';
import type { Field, Kind } from '../types/define.ts';
import { sqlType } from '../types/fields/column.ts';
import type { Led } from '../types/references.ts';
import { jsonValue } from './kinds/json-value.ts';
import type { Plan } from './plan.ts';

/** A value of the record and where it stands in a checked row. */
export interface StoredColumn {
  name: string;
  /** Whether it is kept with the other custom fields, in one column of JSON (`db/custom-values.ts`). */
  custom: boolean;
  sqlType: string;
  /** Index among the row's values. */
  index: number;
  /** Whether the text may hold characters that COPY must escape. */
  escape: boolean;
  /** A custom field's value as JSON. */
  as?: (value: string) => string;
}

/** Kinds whose canonical text is anything a person typed; the others are digits, dates and words of ours. */
const freeText: ReadonlySet<Kind> = new Set<Kind>(['text', 'long', 'email', 'phone', 'list', 'rest']);

/** The columns a run writes, in order. What an update matches on, and ids, are not among them. */
export function storedColumns(plan: Plan): StoredColumn[] {
  return plan.columns.flatMap(({ field }, index) => {
    if (index === plan.match || field.name === 'uuid') return [];
    const filled = field.ref?.into ?? field.name;
    if (filled !== field.name && plan.indexOf.has(filled)) return [];
    return [
      {
        name: filled,
        custom: field.custom,
        sqlType: sqlType(field),
        index,
        escape: field.custom || freeText.has(field.kind),
        ...(field.custom && { as: jsonOf(field) }),
      },
    ];
  });
}

/** As `records` shows it, but moments in UTC: the firm's zone may change, and texts of one zone sort as the moments do. */
const jsonOf = (field: Field) => (value: string) => JSON.stringify(jsonValue(field, value));

/** Makes the values of composed fields that are empty in a new record, e.g. a plan's name of its provider and type. */
export function compose(plan: Plan, values: Value[], led: ReadonlyMap<number, Led>): void {
  for (const rule of plan.type.rules) {
    if (rule.rule !== 'compose' || plan.as !== 'store') continue;
    const target = plan.indexOf.get(rule.field);
    if (target === undefined || values[target] !== null) continue;
    const parts = rule.from.map((name) => shown(plan, name, values, led)).filter((part) => part !== null);
    values[target] = [...new Set(parts)].join(' ') || null;
  }
}

/** A value as a person reads it: the label of a choice, the name of what is referred to. */
function shown(plan: Plan, name: string, values: Value[], led: ReadonlyMap<number, Led>): string | null {
  const index = plan.indexOf.get(name);
  if (index === undefined) return null;
  const value = values[index] as Value;
  const option = plan.columns[index]?.field.options.find((it) => it.value === value);
  return led.get(index)?.name ?? option?.label ?? value;
}
