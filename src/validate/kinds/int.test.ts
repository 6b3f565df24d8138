import { expect, test } from 'vitest';
import { int } from '../../types/fields/int.ts';
import { reader } from './testing.ts';

const read = reader(int('height'));

test.each([
  ['0', '0'],
  ['42', '42'],
  ['+42', '42'],
  ['-42', '-42'],
  ['−42', '-42'],
  ['007', '7'],
  ['-0', '0'],
  ['5.0', '5'],
  ['5.000', '5'],
  ['1,000', '1000'],
  ['12,345,678', '12345678'],
  ['2147483647', '2147483647'],
  ['-2147483648', '-2147483648'],
])('%s is %s', (cell, stored) => {
  expect(read(cell)).toBe(stored);
});

test.each([
  '5.5',
  '5.',
  '.0',
  '-',
  '1,00',
  '10,00',
  '1000,000',
  ',100',
  '1 000',
  '1e3',
  '0x10',
  '٤٢',
  'forty',
  '1.000,0',
])('%j is no whole number', (cell) => {
  expect(read(cell)).toBe('✗ The height field must be an integer.');
});

test.each(['2147483648', '-2147483649', '9'.repeat(50)])('%s is more than a column holds', (cell) => {
  expect(read(cell)).toBe('✗ The height field must be between -2147483648 and 2147483647.');
});

test('a range takes in both its ends', () => {
  const age = reader(int('target_retirement_age', { min: 0, max: 120 }));
  const outside = '✗ The target retirement age field must be between 0 and 120.';
  expect(['0', '120', '120.0', '121', '-1', '1,000'].map(age)).toEqual([
    '0',
    '120',
    '120',
    outside,
    outside,
    outside,
  ]);
});
