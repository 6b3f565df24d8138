/** The pollution matrix at every record: some 2,300 files of the table that is like the public benchmark's, and more. */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from '../corpus/load.ts';
import { matrix } from '../corpus/matrix.ts';
import { matrixTables } from '../corpus/matrix-tables.ts';

/** What each table comes to at least; words without a header's or a value's shape say the least. */
const least: Record<string, number> = { sales: 9.996, words: 9.85, russian: 9.9, few: 9.4 };

test.each(matrixTables)('every pollution at every record: $name', { timeout: 600_000 }, async (table) => {
  const loaded: Loaded[] = [];
  for (const file of matrix(table)) loaded.push(await load(file));
  printScores(table.name, loaded);
  expect(meanOf(loaded)).toBeGreaterThan(least[table.name] ?? 9.93);
});
