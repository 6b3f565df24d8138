import { expect, test } from 'vitest';
import { nationalInsuranceNumber } from '../../types/fields/national-insurance.ts';
import { refByName } from '../../types/fields/ref.ts';
import { long, text } from '../../types/fields/text.ts';
import { reader } from './testing.ts';

const firstName = reader(text('first_name'));

test.each([
  '007',
  '1e5',
  'NULL',
  'N/A',
  '-',
  '=1+1',
  "O'Brien",
  'two\nlines',
  'a\u00a0b',
  '李明',
  'e\u0301',
  '👩‍👩‍👧',
])('text is kept to the letter: %j', (cell) => {
  expect(firstName(cell)).toBe(cell);
});

test('length counts code points, not UTF-16 units', () => {
  const tooLong = '✗ The first name field must not be greater than 255 characters.';
  expect(firstName('x'.repeat(255))).toBe('x'.repeat(255));
  expect(firstName('x'.repeat(256))).toBe(tooLong);
  expect(firstName('😀'.repeat(255))).toBe('😀'.repeat(255));
  expect(firstName(`${'😀'.repeat(255)}x`)).toBe(tooLong);
  expect(firstName('😀'.repeat(300))).toBe(tooLong);
});

test('a length of its own is kept to', () => {
  const code = reader(text('code', { lengthMax: 3 }));
  expect(code('abc')).toBe('abc');
  expect(code('abcd')).toBe('✗ The code field must not be greater than 3 characters.');
});

test.each([
  'a\0b',
  '\0',
  'half \ud83d',
  '\udc00',
  '\udc00\ud83d',
])('what cannot be stored is told so: %j', (cell) => {
  expect(firstName(cell)).toBe('✗ The first name field contains characters that cannot be stored.');
});

test('notes may be 65,535 characters long', () => {
  const notes = reader(long('will_notes'));
  expect(notes('n'.repeat(65_535))).toHaveLength(65_535);
  expect(notes('n'.repeat(65_536))).toBe('✗ The will notes field must not be greater than 65535 characters.');
});

test('the name a reference goes by is text', () => {
  const adviser = reader(refByName('assigned_adviser', 'employees', { into: 'assigned_adviser_uuid' }));
  expect(adviser('Olivia Hart')).toBe('Olivia Hart');
  expect(adviser('x'.repeat(256))).toBe(
    '✗ The assigned adviser field must not be greater than 255 characters.',
  );
});

const niNumber = reader(text('ni_number', { format: nationalInsuranceNumber }));

test.each([
  'AB123456C',
  'ab 12 34 56 c',
  'AB 12 34 56 C',
  'AB-12-34-56-C',
  'Ab12 3456\u00a0c',
])('a national insurance number is kept in capitals without spaces: %j', (cell) => {
  expect(niNumber(cell)).toBe('AB123456C');
});

test.each([
  'AB12345C',
  'AB1234567C',
  'AB123456',
  'AB123456E',
  'DB123456C',
  'AO123456C',
  'GB123456A',
  'ZZ123456A',
  'none',
])('what HMRC never gives out is no national insurance number: %j', (cell) => {
  expect(niNumber(cell)).toBe('✗ The ni number field format is invalid.');
});
