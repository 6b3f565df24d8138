/** The pollution matrix at a few records of each table; `test/long/matrix.long.ts` goes through all of them. */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from './load.ts';
import { matrix } from './matrix.ts';
import { matrixTables } from './matrix-tables.ts';

const SLOWEST_MS = 1000;

/** The header, the first and the last records, and one in the middle. */
function some(records: number): number[] {
  return [...new Set([0, 1, 2, Math.floor(records / 2), records - 1].filter((at) => at < records))];
}

test('each pollution of the public benchmark is undone, on tables of every shape', { timeout: 120_000 }, async () => {
  const loaded: Loaded[] = [];
  for (const table of matrixTables) for (const file of matrix(table, some)) loaded.push(await load(file));
  printScores('matrix', loaded);
  expect(meanOf(loaded)).toBeGreaterThan(9.92);
  const benchmarked = loaded.filter((one) => one.name.startsWith('sales/'));
  printScores('the table that is like the benchmark’s', benchmarked);
  expect(meanOf(benchmarked)).toBeGreaterThan(9.96);
  expect(meanOf(loaded, ({ success }) => success)).toBe(1);
  expect(loaded.filter((one) => one.ms > SLOWEST_MS).map((one) => one.name)).toEqual([]);
});
