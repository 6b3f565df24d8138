import { expect, test } from 'vitest';
import { email } from '../../types/fields/email.ts';
import { reader } from './testing.ts';

const read = reader(email('email'));
const invalid = '✗ The email field must be a valid email address.';

test.each([
  'a@b.co',
  'gareth@codepotato.co.uk',
  'Gareth.Thompson@Example.ORG',
  "o'brien@example.ie",
  'first+tag@sub.example.co.uk',
  '123@456.com',
  'a_b-c@x-y.example',
  'zoë@exämple.de',
  'user@xn--exmple-cua.de',
  '李@例子.中国',
])('an address is kept as written: %s', (cell) => {
  expect(read(cell)).toBe(cell);
});

test.each([
  'bad',
  '@example.org',
  'a@',
  'a@b',
  'a@@b.co',
  'a@b@c.co',
  'a@b.c',
  'a@b.123',
  'a@b..co',
  'a@.b.co',
  'a@b.co.',
  '.a@b.co',
  'a.@b.co',
  'a..b@c.co',
  'a@-b.co',
  'a@b-.co',
  'a@b_c.co',
  'a b@c.co',
  'a@b .co',
  'a@b.co, c@d.co',
  'a@b.co;c@d.co',
  'Ann <a@b.co>',
  '<a@b.co>',
  'mailto:a@b.co',
  '"a b"@c.co',
  'a@[127.0.0.1]',
  'a\u200bb@c.co',
  'a\u00a0b@c.co',
  'a\0b@c.co',
  'a\ud83d@c.co',
  '\u{16ea0}@c.co',
])('no address: %j', (cell) => {
  expect(read(cell)).toBe(invalid);
});

test('an address has at most 254 characters', () => {
  const domain = `@${'d'.repeat(60)}.example.org`;
  const longest = 'x'.repeat(254 - domain.length) + domain;
  expect(read(longest)).toBe(longest);
  expect(read(`x${longest}`)).toBe('✗ The email field must not be greater than 254 characters.');
});

test('a text made to slow the grammar down is refused at once', () => {
  const begun = performance.now();
  read(`${'a.'.repeat(120)}@`);
  read(`a@${'b-'.repeat(120)}`);
  read(`a@${'é'.repeat(240)}!`);
  read('a'.repeat(1_000_000));
  expect(performance.now() - begun).toBeLessThan(200);
});
