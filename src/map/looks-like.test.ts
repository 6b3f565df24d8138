import { expect, test } from 'vitest';
import { isBlank, Looks, shape, shapeOfExample, shapesOf } from './looks-like.ts';

const names = (cell: string) =>
  Object.entries(shape)
    .filter(([, bit]) => shapesOf(cell) & bit)
    .map(([name]) => name);

test.each([
  ['ann@example.org', 'email'],
  ['0192f3a4-5b6c-7d8e-9f01-23456789abcd', 'uuid'],
  ['www.example.org', 'url'],
  ['07700 900123', 'dialled'],
  ['01 23 45 67 89', 'dialled'],
  ['26/06/1950 10:15', 'date'],
  ['+44 (0)29 2018-0000', 'dialled'],
  ['26/06/1950', 'date'],
  ['1950-06-26T10:00:00Z', 'date'],
  ['1 Jan 2024', 'date'],
  ['12th of March 1961', 'date'],
  ['March 12, 1961', 'date'],
  ['12031961', 'compactDate'],
  ['sw1a 1aa', 'postcode'],
  ['1 High St, Hull, HU1 1AA', 'holdsPostcode'],
  ['QQ 12 34 56 C', 'niNumber'],
  ['£1,234.50', 'currency'],
  ['(20.00)', 'money'],
  ['1.234,50', 'money'],
  ['42', 'integer'],
  ['45292', 'serial'],
  ['12.5 %', 'percent'],
  ['YES', 'yesNo'],
  ['Mrs.', 'honorific'],
  ['Likes to be called in the evening', 'prose'],
] as const)('%j looks like %s', (cell, what) => {
  expect(names(cell)).toContain(what);
});

test.each([
  ['ann@example', 'email'],
  ['a@b.co, c@d.co', 'email'],
  ['26/06/1950', 'phone'],
  ['26/06/1950', 'money'],
  ['1234', 'phone'],
  ['12.5', 'integer'],
  ['Marketing Manager', 'honorific'],
  ['May 1', 'date'],
  ['AB123', 'postcode'],
] as const)('%j does not look like %s', (cell, what) => {
  expect(names(cell)).not.toContain(what);
});

test('cells that stand for nothing are not counted', () => {
  const looks = new Looks([' a@b.co ', '', 'N/A', '-', 'c@d.co', 'x'], 5);
  expect(looks.cells).toEqual(['a@b.co', 'c@d.co']);
  expect(looks.filled).toBe(0.4);
  expect(looks.share(shape.email)).toBe(1);
  expect(isBlank('#N/A')).toBe(true);
});

test('an example tells what a text field looks like', () => {
  expect(shapeOfExample('CF10 1BH')).toBe(shape.postcode);
  expect(shapeOfExample('Ms')).toBe(shape.honorific);
  expect(shapeOfExample('12 Castle Street')).toBe(0);
});

test('no cell takes long to look at', () => {
  const started = performance.now();
  for (const cell of [
    'a'.repeat(1e6),
    '1'.repeat(199),
    `${'1 '.repeat(99)}x`,
    `${'a@'.repeat(99)}`,
    '£'.repeat(199),
    `${'1,'.repeat(99)}a`,
  ])
    shapesOf(cell);
  expect(performance.now() - started).toBeLessThan(500);
});
