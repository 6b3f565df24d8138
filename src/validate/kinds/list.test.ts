import { expect, test } from 'vitest';
import { list } from '../../types/fields/list.ts';
import { jsonValue } from './json-value.ts';
import { reader } from './testing.ts';

const field = list('nationalities');
const read = reader(field);

test.each([
  ['British', ['British']],
  ['British; Irish', ['British', 'Irish']],
  ['British|Irish;Polish', ['British', 'Irish', 'Polish']],
  [' ; British ;; \u00a0Irish\u200b ; ', ['British', 'Irish']],
  ['British, or Irish', ['British, or Irish']],
  ['say "yes"; back\\slash; {curly}; NULL', ['say "yes"', 'back\\slash', '{curly}', 'NULL']],
  ['two\nlines', ['two\nlines']],
])('%j is read as %j', (cell, items) => {
  expect(jsonValue(field, read(cell))).toEqual(items);
  expect(jsonValue(field, read(cell))).toEqual(items);
});

test('a cell of separators alone has no value', () => {
  expect(read(' ; | ')).toBe('');
});

test('the literal quotes and escapes every item', () => {
  expect(read('a; "b"; c\\d')).toBe('{"a","\\"b\\"","c\\\\d"}');
});

test('each item has its own length', () => {
  expect(read(`${'x'.repeat(255)};${'y'.repeat(255)}`)).toBe(`{"${'x'.repeat(255)}","${'y'.repeat(255)}"}`);
  expect(read(`a;${'x'.repeat(256)}`)).toBe(
    '✗ The nationalities field must not be greater than 255 characters.',
  );
});

test('what cannot be stored is told so', () => {
  expect(read('British;\0')).toBe('✗ The nationalities field contains characters that cannot be stored.');
});
