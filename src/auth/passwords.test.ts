import { expect, test } from 'vitest';
import { hashPassword, newPassword, verifyPassword } from './passwords.ts';

test('only the right password opens', async () => {
  const hash = await hashPassword('correct horse');
  expect(await verifyPassword('correct horse', hash)).toBe(true);
  expect(await verifyPassword('correct horsE', hash)).toBe(false);
  expect(hash).not.toContain('horse');
});

test('the same password twice is kept as two different texts', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
});

test('a user without a password cannot be signed in, whatever is tried', async () => {
  expect(await verifyPassword('', null)).toBe(false);
});

test('many at once all come out right', async () => {
  const hash = await hashPassword('one');
  const answers = await Promise.all(
    ['one', 'two', 'one', 'two'].map((password) => verifyPassword(password, hash)),
  );
  expect(answers).toEqual([true, false, true, false]);
});

test('a made-up password has no letters that are easily mistaken', () => {
  expect(newPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
});
