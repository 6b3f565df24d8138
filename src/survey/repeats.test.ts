import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hashes } from './gather.ts';
import { decidedBefore, repeatsOf } from './repeats.ts';

const values = fc.array(
  fc.record({
    field: fc.integer({ min: 0, max: 2 }),
    value: fc.constantFrom('a', 'b', 'ann@example.com', 'bob@example.com', ''),
    decided: fc.boolean(),
  }),
);

test('of several rows with one value the first keeps it, and rows decided before come before all others', () => {
  fc.assert(
    fc.property(values, (all) => {
      const hashes = new Hashes();
      const rows = all.map(({ decided }, at) => (decided ? decidedBefore(at + 1) : at + 1));
      all.forEach(({ field, value }, at) => {
        hashes.add(field, value, rows[at] as number);
      });
      const firsts = new Map<string, number>();
      all.forEach(({ field, value }, at) => {
        const key = `${field} ${value}`;
        firsts.set(key, Math.min(firsts.get(key) ?? Number.POSITIVE_INFINITY, rows[at] as number));
      });
      const expected = all.flatMap(({ field, value }, at) =>
        firsts.get(`${field} ${value}`) === rows[at] ? [] : [at],
      );
      expect(repeatsOf(hashes).sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test('values that share half of their hash, but not all of it, are no repeats', () => {
  const hashes = new Hashes();
  hashes.add(0, 'one', 1);
  hashes.add(0, 'one', 2);
  hashes.words[4 + 3] = (hashes.words[3] as number) + 1;
  expect(repeatsOf(hashes)).toEqual([]);
  hashes.add(0, 'one', 3);
  expect(repeatsOf(hashes)).toEqual([2]);
});
