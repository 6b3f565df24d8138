import { expect, test } from 'vitest';
import { hashValue } from './hash.ts';

test('two hundred thousand like values have two hundred thousand hashes, and none shares a 64-bit half', () => {
  const seen = new Set<string>();
  const halves = new Set<string>();
  for (let n = 0; n < 200_000; n++) {
    const hash = hashValue(`client${n}@example.com`);
    seen.add(hash);
    halves.add(hash.slice(0, 16));
    halves.add(`-${hash.slice(16)}`);
  }
  expect(seen.size).toBe(200_000);
  expect(halves.size).toBe(400_000);
});

test('a hash is 32 hex digits, so that it fits a uuid column, and the same text always has the same', () => {
  for (const text of ['', 'a', 'ü', '😀', 'x'.repeat(10_000)]) {
    expect(hashValue(text)).toMatch(/^[0-9a-f]{32}$/);
    expect(hashValue(text)).toBe(hashValue(text));
  }
});

test('order, case and length matter', () => {
  const all = ['ab', 'ba', 'AB', 'abab', 'a', 'aa', 'aaa', '\0', '\0\0'].map(hashValue);
  expect(new Set(all).size).toBe(all.length);
});
