import { expect, test } from 'vitest';
import type { TypeDefinition } from './define.ts';
import { defineType } from './define-type.ts';
import { date } from './fields/date.ts';
import { ignored } from './fields/ignored.ts';
import { int } from './fields/int.ts';
import { oneOf } from './fields/one-of.ts';
import { ref, refByName } from './fields/ref.ts';
import { text } from './fields/text.ts';
import { uuid } from './fields/uuid.ts';

const define = (fields: TypeDefinition['fields'], more: Partial<TypeDefinition> = {}) =>
  defineType({
    name: 'things',
    singular: 'thing',
    label: 'Things',
    table: 'thing',
    fields: [uuid('uuid'), ...fields],
    rules: [],
    ...more,
  });

test('a sound definition is given back as it is', () => {
  const type = define([
    text('title'),
    ref('owner_uuid', 'employees'),
    refByName('owner', 'employees', { into: 'owner_uuid' }),
  ]);
  expect(type.fields.map((field) => field.label)).toEqual(['Uuid', 'Title', 'Owner uuid', 'Owner']);
});

test.each<[string, () => unknown]>([
  ['field "a" is defined twice', () => define([text('a'), text('a')])],
  ['field "A b" is not a name', () => define([text('A b')])],
  ['field "revision" has the name of a column every table has', () => define([int('revision')])],
  ['field "created_at" has the name of a column every table has', () => define([date('created_at')])],
  ...['row', 'origin', 'constructor', 'ctid', 'inlet_errors'].map((name): [string, () => unknown] => [
    `field "${name}" has a name that means something else to Inlet or its database: give it another`,
    () => define([text(name)]),
  ]),
  ...['toString', '__proto__'].map((name): [string, () => unknown] => [
    `field "${name}" is not a name`,
    () => define([text(name)]),
  ]),
  [
    'its singular "line" stands beside the record in each failure: say another',
    () => define([], { singular: 'line' }),
  ],
  ['"some things" is not a name', () => define([], { name: 'some things' })],
  ['a field "uuid" of kind uuid is missing', () => defineType({ ...define([]), fields: [text('uuid')] })],
  [
    'header "dob" would mean both "a" and "b"',
    () => define([date('a', { aliases: ['d.o.b', 'dob'] }), date('b', { aliases: ['DOB'] })]),
  ],
  [
    'header "surname" would mean both "a" and "surname"',
    () => define([text('a', { aliases: ['surname'] }), text('surname')]),
  ],
  ['field "a" has a min above its max', () => define([int('a', { min: 2, max: 1 })])],
  ['field "a" has no options', () => define([oneOf('a', [])])],
  [
    'field "a" has options that read alike: "on-hold" and "on_hold"',
    () => define([oneOf('a', ['on-hold', 'on_hold'])]),
  ],
  [
    'field "a" has a default that is not among its options: "z"',
    () => define([oneOf('a', ['x'], { default: 'z' })]),
  ],
  ['field "a" is ignored and cannot be required', () => define([ignored('a', { required: true })])],
  [
    'field "a" refers into "b", which is no reference by uuid',
    () => define([refByName('a', 'employees', { into: 'b' })]),
  ],
  [
    'fields "a" and "b" refer to different things',
    () => define([refByName('a', 'employees', { into: 'b' }), ref('b', 'providers')]),
  ],
  [
    'rule "not_before" names the unknown field "b"',
    () => define([date('a')], { rules: [{ rule: 'not_before', field: 'a', other: 'b' }] }),
  ],
  [
    'rule "compose" names the unknown field "b"',
    () => define([text('a')], { rules: [{ rule: 'compose', field: 'a', from: ['b'] }] }),
  ],
  [
    'rule "required_when" asks for "z", which "a" never is',
    () =>
      define([oneOf('a', ['x'])], {
        rules: [{ rule: 'required_when', fields: ['a'], when: { field: 'a', values: ['z'] } }],
      }),
  ],
  [
    'rule "not_before" compares "b", which is no date',
    () => define([date('a'), text('b')], { rules: [{ rule: 'not_before', field: 'a', other: 'b' }] }),
  ],
  ['a sample names the unknown field "b"', () => define([], { samples: [{ b: '1' }] })],
])('what is wrong is named: %s', (fault, wrong) => {
  expect(wrong).toThrow(fault);
  expect(wrong).toThrow(/^Type "/);
});

// As own types are run: nobody has checked what they are made of.
test.each<[string, Record<string, unknown>]>([
  ['says "requierd", which is not known. Known are: name, kind, ', { requierd: true }],
  ['must have true or false for "required"', { required: 'yes' }],
  ['must have a list of texts for "aliases"', { aliases: ['a', 1] }],
  ['must have a whole number from 1 for "lengthMax"', { lengthMax: 0 }],
  ['must have a number for "min"', { min: '5' }],
  [
    'must have { clean: (text) => text, pattern: /…/ }, without the flags g and y for "format"',
    { format: /a/ },
  ],
  ['without the flags g and y for "format"', { format: { clean: String, pattern: /a/g } }],
  ['has a default that is longer than its lengthMax', { lengthMax: 2, default: 'abc' }],
  ['has a transform that is no function', { transform: 'upper' }],
])('what a field says wrongly is named: %s', (fault, about) => {
  expect(() => define([text('a', about)])).toThrow(fault);
});

test.each<[string, Record<string, unknown>]>([
  ['says "fileds", which is not known. Known are: name, singular, ', { fileds: [] }],
  ['must have true or false for "existing"', { existing: 'yes' }],
  ['must have a text for "label"', { label: 5 }],
  ['must have a list of rules for "rules"', { rules: {} }],
  ['must have a list of rows, field → text for "samples"', { samples: 'a' }],
  [
    'rule "unique_together" must have a list of fields for "fields"',
    { rules: [{ rule: 'unique_together', fields: 'a' }] },
  ],
  ['rule "required_when" must say "when"', { rules: [{ rule: 'required_when', fields: ['a'] }] }],
])('what a type says wrongly is named: %s', (fault, about) => {
  expect(() => define([text('a')], about)).toThrow(fault);
});

test('a default that its kind could not have is named', () => {
  expect(() => define([int('a', { default: 'many' })])).toThrow(
    'a default that is not a whole number: "many"',
  );
});

test('more fields than a table has room for are refused', () => {
  expect(() => define(Array.from({ length: 1501 }, (_, at) => text(`a${at}`)))).toThrow('has room for 1500');
});
