/** A short fuzz test; `test/long/read-fuzz.long.ts` is the long one. */
import { expect, test } from 'vitest';
import { fuzz } from './mutate.ts';

test('no damaged file takes long, throws an error without a name, or loses count', { timeout: 60_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`fuzz seed ${seed}`);
  expect(await fuzz(seed, 600)).toEqual([]);
});
