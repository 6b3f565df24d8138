import type { Field } from './define.ts';
import { isStored } from './fields/column.ts';
import { type Condition, fieldsOf, type Rule } from './rule.ts';

/** What is wrong with the rules of a type, in words, or null: unknown fields, values a field never has. */
export function faultOfRules(rules: readonly Rule[], fields: ReadonlyMap<string, Field>): string | null {
  for (const rule of rules) {
    const fault = faultOf(rule, fields);
    if (fault !== null) return `rule "${rule.rule}" ${fault}`;
  }
  return null;
}

function faultOf(rule: Rule, fields: ReadonlyMap<string, Field>): string | null {
  const list = ['fields', 'from'].find((word) => isNoList(rule, word));
  if (list !== undefined) return `must have a list of fields for "${list}"`;
  if (needsCondition(rule) && !isCondition(rule.when))
    return 'must say "when", as { field, values } or { field, has }';
  const named: string[] | undefined = fieldsOf(rule);
  if (named === undefined) return 'is not known';
  const unknown = named.find((name) => !fields.has(name));
  if (unknown !== undefined) return `names the unknown field "${unknown}"`;
  if (rule.rule === 'not_before') {
    const other = named.find((name) => !['date', 'datetime'].includes(fields.get(name)?.kind ?? ''));
    if (other !== undefined) return `compares "${other}", which is no date`;
  }
  if (rule.rule === 'one_of_fields' && rule.fields.length < 2) return 'names a single field';
  if (rule.rule === 'is_when' && !canBe(fields.get(rule.field), rule.value))
    return `asks for "${rule.value}", which "${rule.field}" never is`;
  if (rule.rule === 'unique_together') {
    const fault = faultOfKey(rule.fields, fields);
    if (fault !== null) return fault;
  }
  if (rule.rule === 'related_through' && fieldsOf(rule).some((name) => fields.get(name)?.kind !== 'ref'))
    return 'names a field that refers to nothing';
  if (rule.rule === 'find' && fields.get(rule.field)?.ref?.by !== 'uuid')
    return `fills "${rule.field}", which is no reference by uuid`;
  if (rule.rule === 'default_from' && rule.column && fields.get(rule.from)?.ref?.by !== 'uuid')
    return `takes from "${rule.from}", which is no reference by uuid`;
  return 'when' in rule && rule.when ? faultOfCondition(rule.when, fields) : null;
}

/** Rules of own types are written by hand, and nobody has checked their types. */
function isNoList(rule: Rule, word: string): boolean {
  const wanted = word === 'fields' ? hasFields.has(rule.rule) : rule.rule === 'compose';
  const given = (rule as unknown as Record<string, unknown>)[word];
  return wanted && !(Array.isArray(given) && given.every((name) => typeof name === 'string'));
}

const hasFields: ReadonlySet<string> = new Set([
  'required_when',
  'prohibited_when',
  'one_of_fields',
  'unique_together',
]);

const needsCondition = (rule: Rule): rule is Extract<Rule, { when: Condition }> =>
  ['required_when', 'prohibited_when', 'is_when'].includes(rule.rule);

const isCondition = (when: Condition | undefined): boolean =>
  typeof when?.field === 'string' && ('has' in when || Array.isArray(when.values));

function faultOfKey(names: readonly string[], fields: ReadonlyMap<string, Field>): string | null {
  if (names.length < 2) return 'names a single field';
  const odd = names.find((name) => {
    const field = fields.get(name);
    return field === undefined || field.kind === 'list' || !isStored(field);
  });
  return odd === undefined ? null : `names "${odd}", which cannot be part of a key`;
}

function faultOfCondition(when: Condition, fields: ReadonlyMap<string, Field>): string | null {
  if ('has' in when) return null;
  const strange = when.values.find((value) => !canBe(fields.get(when.field), value));
  return strange === undefined ? null : `asks for "${strange}", which "${when.field}" never is`;
}

/** Whether a field can have a canonical value, as far as its definition tells. */
function canBe(field: Field | undefined, value: string): boolean {
  if (field?.kind === 'bool') return value === 't' || value === 'f';
  return field === undefined || field.options.length === 0 || field.options.some((o) => o.value === value);
}
