import { expect, test } from 'vitest';
import { bool } from '../../types/fields/bool.ts';
import { reader } from './testing.ts';

const read = reader(bool('send_welcome_email'));

test.each([
  'true',
  'yes',
  'y',
  '1',
  'on',
  'TRUE',
  'Yes',
  'Y',
  'On',
  'tRuE',
  'yEs',
  'oN',
])('%s is yes', (cell) => {
  expect(read(cell)).toBe('t');
});

test.each([
  'false',
  'no',
  'n',
  '0',
  'off',
  'FALSE',
  'No',
  'N',
  'Off',
  'fALSe',
  'nO',
  'oFF',
])('%s is no', (cell) => {
  expect(read(cell)).toBe('f');
});

test.each([
  'maybe',
  '2',
  '-1',
  '01',
  '1.0',
  't',
  'f',
  'yes please',
  'constructor',
  '__proto__',
])('%s is neither', (cell) => {
  expect(read(cell)).toBe('✗ The send welcome email field must be true or false.');
});
