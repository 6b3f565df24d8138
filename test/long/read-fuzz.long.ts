/** 100,000 damaged files. */
import { expect, test } from 'vitest';
import { fuzz } from '../corpus/mutate.ts';

const MUTATIONS = 100_000;
const MEMORY_BYTES = 256 * 1024 * 1024;

test('no damaged file takes a second, throws an error without a name, or leaves its memory', async () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
  console.log(`fuzz seed ${seed}`);
  const before = process.memoryUsage.rss();
  expect(await fuzz(seed, MUTATIONS)).toEqual([]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MEMORY_BYTES);
});
