import { expect, test } from 'vitest';
import { hashValue } from './hash.ts';

function hash(text: string): string {
  const words = new Int32Array(4);
  hashValue(text, words, 0);
  return [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

test('two hundred thousand like values have two hundred thousand hashes, and none shares a 64-bit half', () => {
  const seen = new Set<string>();
  const halves = new Set<string>();
  for (let n = 0; n < 200_000; n++) {
    const it = hash(`client${n}@example.com`);
    seen.add(it);
    halves.add(it.slice(0, 16));
    halves.add(`-${it.slice(16)}`);
  }
  expect(seen.size).toBe(200_000);
  expect(halves.size).toBe(400_000);
});

test('the same text always has the same hash, whatever its length and letters', () => {
  for (const text of ['', 'a', 'ü', '😀', 'x'.repeat(10_001)]) expect(hash(text)).toBe(hash(text));
});

test('order, case and length matter', () => {
  const all = ['ab', 'ba', 'AB', 'abab', 'a', 'aa', 'aaa', 'aba', '\0', '\0\0', '\0\0\0'].map(hash);
  expect(new Set(all).size).toBe(all.length);
});
