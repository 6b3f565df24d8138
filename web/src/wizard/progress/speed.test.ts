import { expect, test } from 'vitest';
import { type Seen, speedOf, withSeen } from './speed.ts';

const after = (...seen: Seen[]) => seen.reduce<Seen[]>(withSeen, []);

test('is rows a second over the last ten', () => {
  expect(speedOf(after({ at: 0, done: 0 }, { at: 2_000, done: 5_000 }))).toBe(2_500);
  expect(speedOf(after({ at: 0, done: 0 }, { at: 5_000, done: 10 }, { at: 12_000, done: 7_010 }))).toBe(
    1_000,
  );
});

test('is not told from one look, or a moment', () => {
  expect(speedOf(after({ at: 0, done: 0 }))).toBeNull();
  expect(speedOf(after({ at: 0, done: 0 }, { at: 100, done: 900 }))).toBeNull();
});

test('begins anew when counting begins anew', () => {
  expect(after({ at: 0, done: 500 }, { at: 1_000, done: 0 })).toEqual([{ at: 1_000, done: 0 }]);
});
