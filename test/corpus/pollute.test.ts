/** How well polluted files are read when nothing is told about them. Prints the score; ten is the most. */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from './load.ts';
import { pollute } from './pollute.ts';
import { total } from './score.ts';
import { tables } from './tables.ts';

const SLOWEST_MS = 1000;

test('polluted files are read nearly as well as clean ones', { timeout: 120_000 }, async () => {
  const loaded: Loaded[] = [];
  for (const table of tables) for (const file of pollute(table)) loaded.push(await load(file));
  printScores('polluted', loaded);
  expect(meanOf(loaded)).toBeGreaterThan(9.99);
  expect(meanOf(loaded, ({ success }) => success)).toBe(1);
  expect(loaded.filter((one) => total(one.score) < 9.8).map((one) => one.name)).toEqual([]);
  expect(loaded.filter((one) => one.ms > SLOWEST_MS).map((one) => one.name)).toEqual([]);
});
