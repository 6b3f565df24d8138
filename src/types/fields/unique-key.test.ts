import { expect, test } from 'vitest';
import { email } from './email.ts';
import { text } from './text.ts';
import { normalise, uniqueExpression } from './unique-key.ts';

const address = email('email');
const reference = text('external_reference');

test.each([
  ['A@B.CO', 'a@b.co'],
  ['a@b.co', 'a@b.co'],
  ['ZOË@EXÄMPLE.DE', 'zoë@exämple.de'],
  ['ΟΔΟΣ@x.gr', 'οδοσ@x.gr'],
  ['İ@x.tr', 'i@x.tr'],
  ['ẞ@x.de', 'ß@x.de'],
  ['\u{10400}@x.us', '\u{10428}@x.us'],
])('addresses are compared in lower case, code point by code point: %s', (written, key) => {
  expect(normalise(address, written)).toBe(key);
});

test('every other unique value is compared to the letter', () => {
  expect(normalise(reference, 'Ab-1')).toBe('Ab-1');
});

test('the index compares as we do', () => {
  expect(uniqueExpression(address, 'email')).toBe('lower(email COLLATE pg_c_utf8)');
  expect(uniqueExpression(reference, 'external_reference')).toBe('external_reference COLLATE "C"');
});
