import { expect, test } from 'vitest';
import { money } from '../../types/fields/money.ts';
import { reader } from './testing.ts';

const read = reader(money('value'));

test.each([
  ['£1,234.50', '123450'],
  ['1234.5', '123450'],
  ['(20.00)', '-2000'],
  ['(£1,020.00)', '-102000'],
  ['-20', '-2000'],
  ['−20', '-2000'],
  ['-£20', '-2000'],
  ['£-20', '-2000'],
  ['- £20', '-2000'],
  ['+20', '2000'],
  ['£ 20', '2000'],
  ['GBP 20', '2000'],
  ['gbp20.01', '2001'],
  ['20 GBP', '2000'],
  ['0', '0'],
  ['0.00', '0'],
  ['-0.00', '0'],
  ['(0)', '0'],
  ['00012.30', '1230'],
  ['.5', '50'],
  ['£.05', '5'],
  ['0.07', '7'],
  ['1,000', '100000'],
  ['12,345,678.90', '1234567890'],
  ['30000', '3000000'],
  ['1.15', '115'],
  ['8.29', '829'],
  ['4.35', '435'],
  ['90,071,992,547,409.91', '9007199254740991'],
  ['-90071992547409.91', '-9007199254740991'],
])('%s is %s pennies', (cell, pennies) => {
  expect(read(cell)).toBe(pennies);
});

test.each([
  '1.234,50',
  '1,23',
  '12,34',
  '1,2345',
  '1234,567',
  ',123',
  '1,,234',
  '12.',
  '1.2.3',
  '1,234.5,0',
  '.',
  '£',
  '-',
  '()',
  '(20',
  '20)',
  '-(20)',
  '(-20)',
  '--20',
  '£-£20',
  '1 234.50',
  '20-',
  '20p',
  '10k',
  '1e5',
  '$20',
  '20 EUR',
  'abc',
  'Infinity',
  '१२',
])('%j is no amount of pounds', (cell) => {
  expect(read(cell)).toBe('✗ The value field must be an integer.');
});

test.each([
  '12.345',
  '1,234.500',
  '(0.001)',
  '£0.000',
  '1.234',
])('%s has more than two decimals, and nothing is rounded', (cell) => {
  expect(read(cell)).toBe('✗ The value field must have 0-2 decimal places.');
});

test.each([
  '90,071,992,547,409.92',
  '92233720368547758.07',
  '9'.repeat(40),
])('%s is more than can be told exactly', (cell) => {
  expect(read(cell)).toBe(
    '✗ The value field must be between -90,071,992,547,409.91 and 90,071,992,547,409.91.',
  );
});

test('every amount of pence comes out as it went in', () => {
  for (let pennies = 0; pennies < 20_000; pennies++) {
    expect(read(`${Math.floor(pennies / 100)}.${String(pennies % 100).padStart(2, '0')}`)).toBe(
      String(pennies),
    );
  }
});
