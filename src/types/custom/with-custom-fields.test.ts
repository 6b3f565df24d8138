import { describe, expect, test } from 'vitest';
import { defineType } from '../define-type.ts';
import { text } from '../fields/text.ts';
import type { CustomField } from './custom-field.ts';
import { holderOf, takesCustomFields, withCustomFields } from './with-custom-fields.ts';

const boats = defineType({
  name: 'boats',
  fields: [text('sail', { required: true })],
  samples: [{ sail: 'GBR 1' }],
});
const custom = (more: Partial<CustomField> = {}): CustomField => ({
  uuid: '4d94adac-7d98-4a3e-b307-652953eec54b',
  name: 'berth',
  label: 'Berth',
  help: 'Where it lies.',
  kind: 'text',
  options: [],
  required: false,
  ...more,
});

describe('a type with custom fields', () => {
  test('has them behind its own, and in its samples; the type itself is as it was', () => {
    const view = withCustomFields(boats, [custom(), custom({ name: 'size', kind: 'int', required: true })]);
    expect(view.fields.map(({ name, custom }) => [name, custom])).toEqual([
      ['uuid', false],
      ['sail', false],
      ['berth', true],
      ['size', true],
    ]);
    expect(view.samples).toEqual([{ sail: 'GBR 1', berth: 'Text', size: expect.any(String) }]);
    expect(view.fields.at(-1)).toMatchObject({ kind: 'int', required: true, unique: false });
    expect(boats.fields).toHaveLength(2);
  });

  test('is the same object for the same fields, and another one for others', () => {
    const view = withCustomFields(boats, [custom()]);
    expect(withCustomFields(boats, [custom()])).toBe(view);
    expect(withCustomFields(boats, [custom({ label: 'Mooring' })])).not.toBe(view);
    expect(withCustomFields(boats, [])).toBe(boats);
  });

  test('keeps the values of a list as they are written', () => {
    const view = withCustomFields(boats, [custom({ kind: 'one_of', options: ['Dry dock', 'at-sea'] })]);
    expect(view.fields.at(-1)).toMatchObject({
      example: 'Dry dock',
      options: [
        { value: 'Dry dock', label: 'Dry dock' },
        { value: 'at-sea', label: 'at-sea' },
      ],
    });
  });

  test('leaves out what the type has come to call a field of its own', () => {
    expect(withCustomFields(boats, [custom({ name: 'sail' })]).fields).toHaveLength(2);
  });
});

test('a table somebody else made, or with a column of that name, has no room for them', () => {
  expect(takesCustomFields(boats)).toBe(true);
  expect(takesCustomFields({ ...boats, existing: true })).toBe(false);
  expect(takesCustomFields({ ...boats, fields: [...boats.fields, text('custom_fields')] })).toBe(false);
});

test('of types that share a table, the first has them for all', () => {
  const dinghies = { ...boats, name: 'dinghies' };
  const types = new Map([boats, dinghies].map((type) => [type.name, type]));
  expect(holderOf(types, dinghies)).toBe(boats);
});
