/** Random tables with random things around them. The seed is the day's, so that no file is learnt by heart. */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from './load.ts';
import { mixed } from './mixed.ts';
import { total } from './score.ts';

test('random tables, with whatever stands around them, are read right', { timeout: 60_000 }, async () => {
  const seed = Number(process.env.MIXED_SEED ?? Math.floor(Date.now() / 86_400_000));
  const loaded: Loaded[] = [];
  for (const file of mixed(seed, 600)) loaded.push(await load(file));
  printScores(`mixed, seed ${seed}`, loaded);
  for (const one of loaded.filter((file) => total(file.score) < 5)) console.log('misread:', one.name);
  expect(meanOf(loaded)).toBeGreaterThan(9.9);
});
