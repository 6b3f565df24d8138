import { expect, test } from 'vitest';
import { percentage } from '../../types/fields/percentage.ts';
import { percentageCheck } from './percentage.ts';

const check = percentageCheck(percentage('rate'));

test.each([
  ['0', '0'],
  ['100', '100'],
  ['2.5', '2.5'],
  ['2.50 %', '2.5'],
  ['007.1250%', '7.125'],
  ['.5', '0.5'],
  ['+1', '1'],
  ['-0', '0'],
  ['0.0001', '0.0001'],
  ['99.9999', '99.9999'],
])('%s is %s', (written, kept) => {
  expect(check(written)).toBe(kept);
});

test.each([
  ['100.0001', 'The rate field must be between 0 and 100.'],
  ['-1', 'The rate field must be between 0 and 100.'],
  ['1.00001', 'The rate field must have 0-4 decimal places.'],
  ['2,5', 'The rate field must be a number.'],
  ['half', 'The rate field must be a number.'],
  ['%', 'The rate field must be a number.'],
  ['.', 'The rate field must be a number.'],
  ['1e1', 'The rate field must be a number.'],
])('%s is none', (written, message) => {
  expect(check(written)).toEqual({ message });
});
