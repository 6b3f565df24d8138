import { expect, test } from 'vitest';
import { phone } from '../../types/fields/phone.ts';
import { reader } from './testing.ts';

const read = reader(phone('phone'));

test.each([
  '020 7946 0018',
  '+44 (0)20 7946 0018',
  '07700900461',
  '(01632) 960-983',
  '01632.960983',
  '12345',
  '+44\u00a07700 900461',
  '123456789012345',
])('a number is kept as written: %s', (cell) => {
  expect(read(cell)).toBe(cell);
});

test.each([
  '1234',
  '1234567890123456',
  '+',
  '( )',
  'none',
  '020 7946 0018 ext 3',
  '7.7009E+09',
  '01632/960983',
  '٠١٢٣٤٥٦',
])('no telephone number: %s', (cell) => {
  expect(read(cell)).toBe('✗ The phone field must be a valid phone number.');
});

test('a number lost in spaces is too long', () => {
  expect(read(`12345${' '.repeat(300)}6`)).toBe('✗ The phone field must not be greater than 255 characters.');
});
