import { describe, expect, test } from 'vitest';
import { defineType } from '../types/define-type.ts';
import { bool } from '../types/fields/bool.ts';
import { date } from '../types/fields/date.ts';
import { money } from '../types/fields/money.ts';
import { oneOf } from '../types/fields/one-of.ts';
import { percentage } from '../types/fields/percentage.ts';
import { ref, refByName } from '../types/fields/ref.ts';
import { text } from '../types/fields/text.ts';
import { uuid } from '../types/fields/uuid.ts';
import type { Rule } from '../types/rule.ts';
import { checkRow } from './check-row.ts';
import { fillEmpty } from './fill-empty.ts';
import { compilePlan } from './plan.ts';
import { checkRules, fieldsRulesNeed } from './rules.ts';

const fields = [
  uuid('uuid'),
  money('amount'),
  percentage('share'),
  bool('recurring'),
  text('frequency'),
  oneOf('source', ['client', 'provider']),
  date('from'),
  date('to'),
  ref('owner_uuid', 'employees'),
  refByName('owner', 'employees', { into: 'owner_uuid' }),
];

/** What becomes of one row: its messages, and what its fields hold. */
function outcome(
  rule: Rule,
  row: Record<string, string>,
  existing: Record<string, string | null> | null = null,
) {
  const type = defineType({ name: 'a', singular: 'a', label: 'A', table: 'a', fields, rules: [rule] });
  const headers = Object.keys(row);
  const plan = compilePlan({
    type,
    mode: existing ? 'update' : 'store',
    matchOn: 'uuid',
    headers,
    mapping: {
      headers: Object.fromEntries(headers.map((it) => [it, it])),
      values: {},
      replace: {},
      dates: {},
    },
    dates: {},
    today: '2026-01-31',
    timezone: 'Europe/London',
    fileUuid: null,
  });
  const values: (string | null)[] = [];
  const found = checkRow(plan, Object.values(row), values);
  fillEmpty(plan, values, new Map());
  const messages = checkRules(plan, values, existing, found);
  const held = Object.fromEntries(plan.columns.map(({ field }, at) => [field.name, values[at]]));
  return { messages, held, needed: fieldsRulesNeed(plan) };
}
const messagesOf = (...it: Parameters<typeof outcome>) => outcome(...it).messages;
const id = '4d94adac-7d98-4a3e-b307-652953eec54b';

describe('one of several fields', () => {
  const exactly: Rule = { rule: 'one_of_fields', fields: ['amount', 'share'], count: 'exactly_one' };
  const atLeast: Rule = { rule: 'one_of_fields', fields: ['owner_uuid', 'owner'], count: 'at_least_one' };

  test('exactly one has a value', () => {
    expect(messagesOf(exactly, { amount: '1', share: '' })).toBeNull();
    expect(messagesOf(exactly, { share: '5%' })).toBeNull();
    expect(messagesOf(exactly, { amount: '' })).toEqual({
      amount: ['The amount field is required when share is not present.'],
    });
    expect(messagesOf(exactly, { amount: '1', share: '5' })).toEqual({
      share: ['The share field must be missing when amount is present.'],
    });
  });

  test('a cell that is no good is told of once', () => {
    expect(messagesOf(exactly, { amount: 'x', share: '' })).toEqual({
      amount: ['The amount field must be an integer.'],
    });
  });

  test('in an update the record counts as it would be after the row', () => {
    expect(messagesOf(exactly, { uuid: id, share: '5' }, { amount: '100', share: null })).toEqual({
      share: ['The share field must be missing when amount is present.'],
    });
    expect(
      messagesOf(exactly, { uuid: id, amount: '', share: '5' }, { amount: '1', share: null }),
    ).toBeNull();
    expect(messagesOf(exactly, { uuid: id, amount: '' }, { amount: '100', share: null })).toEqual({
      amount: ['The amount field is required when share is not present.'],
    });
    expect(messagesOf(exactly, { uuid: id, frequency: 'x' }, { amount: null, share: null })).toBeNull();
  });

  test('at least one has a value, by whatever name a thing is called', () => {
    expect(messagesOf(atLeast, { owner: 'Ann Lee' })).toBeNull();
    expect(messagesOf(atLeast, { owner_uuid: id, owner: 'Ann Lee' })).toBeNull();
    expect(messagesOf(atLeast, { frequency: 'x' })).toEqual({
      owner_uuid: ['The owner uuid field is required when owner is not present.'],
    });
  });
});

describe('where another field says so', () => {
  const recurring = { field: 'recurring', values: ['t'] };

  test('a field is required, whatever the kind of the other', () => {
    const rule: Rule = { rule: 'required_when', fields: ['frequency'], when: recurring };
    const wanted = { frequency: ['The frequency field is required.'] };
    expect(messagesOf(rule, { recurring: 'yes' })).toEqual(wanted);
    expect(messagesOf(rule, { recurring: 'no' })).toBeNull();
    expect(messagesOf(rule, { recurring: 'perhaps' })).toEqual({
      recurring: ['The recurring field must be true or false.'],
    });
    expect(messagesOf(rule, { uuid: id, frequency: '' }, { recurring: 't' })).toEqual(wanted);
    const lacks = { recurring: 'f', frequency: null };
    expect(messagesOf(rule, { uuid: id, recurring: 'yes' }, lacks)).toEqual(wanted);
    expect(messagesOf(rule, { uuid: id, recurring: 'yes' }, { ...lacks, frequency: 'x' })).toBeNull();
    expect(messagesOf(rule, { uuid: id, amount: '1' }, { ...lacks, recurring: 't' })).toBeNull();
    const dated: Rule = { rule: 'required_when', fields: ['from'], when: { field: 'to', has: 'value' } };
    expect(messagesOf(dated, { to: '1/2/2024' })).toEqual({ from: ['The from field is required.'] });
  });

  test('a field must be empty', () => {
    const rule: Rule = {
      rule: 'prohibited_when',
      fields: ['share'],
      when: { field: 'owner_uuid', has: 'none' },
    };
    const wanted = { share: ['The share field is prohibited.'] };
    expect(messagesOf(rule, { share: '5' })).toEqual(wanted);
    expect(messagesOf(rule, { share: '5', owner: 'Ann Lee' })).toBeNull();
    expect(messagesOf(rule, { uuid: id, share: '5' }, { owner_uuid: id })).toBeNull();
    expect(messagesOf(rule, { uuid: id, owner_uuid: '' }, { share: '5' })).toEqual(wanted);
    expect(messagesOf(rule, { uuid: id, frequency: '' }, { share: '5' })).toBeNull();
  });

  test('a field has one value: an empty one becomes it in a new record, another one fails', () => {
    const rule: Rule = { rule: 'is_when', field: 'source', value: 'client', when: recurring };
    expect(outcome(rule, { recurring: 'yes' }).held.source).toBe('client');
    expect(outcome(rule, { recurring: 'no' }).held.source).toBeNull();
    expect(messagesOf(rule, { recurring: 'yes', source: 'Client' })).toBeNull();
    const wanted = { source: ['The selected source is invalid.'] };
    expect(messagesOf(rule, { recurring: 'yes', source: 'provider' })).toEqual(wanted);
    expect(messagesOf(rule, { uuid: id, recurring: 'yes' }, { source: 'provider' })).toEqual(wanted);
    expect(messagesOf(rule, { uuid: id, recurring: 'yes' }, { source: null })).toBeNull();
  });
});

test('the order of dates holds against what the record has', () => {
  const rule: Rule = { rule: 'not_before', field: 'to', other: 'from' };
  const wanted = { to: ['The to field must be a date after or equal to from.'] };
  expect(messagesOf(rule, { from: '2/1/2024', to: '1/1/2024' })).toEqual(wanted);
  expect(messagesOf(rule, { uuid: id, to: '1/1/2024' }, { from: '2024-01-02', to: null })).toEqual(wanted);
  expect(messagesOf(rule, { uuid: id, to: '2/1/2024' }, { from: '2024-01-02', to: null })).toBeNull();
});

test('an update asks for what the rules need of the record, as far as it is kept', () => {
  const rule: Rule = { rule: 'one_of_fields', fields: ['owner_uuid', 'owner'], count: 'at_least_one' };
  expect(outcome(rule, { uuid: id, owner: 'Ann' }, {}).needed).toEqual(['owner_uuid']);
});
