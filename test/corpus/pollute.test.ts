/** How well polluted files are read when nothing is told about them. Prints the score; ten is the most. */
import { expect, test } from 'vitest';
import { readAll } from '../../src/read/support/read-all.ts';
import { hasHeader } from '../../src/read/write-csv.ts';
import { type Polluted, pollute } from './pollute.ts';
import { type Agreement, type Score, score, total } from './score.ts';
import { tables } from './tables.ts';

const SLOWEST_MS = 1000;

async function load(file: Polluted): Promise<{ score: Score; ms: number }> {
  const started = performance.now();
  const read = await readAll(file.bytes).catch(() => null);
  const ms = performance.now() - started;
  if (read === null) return { score: score(file, null), ms };
  const header = hasHeader(read.profile) ? read.headers : null;
  return { score: score(file, { header, rows: read.rows.map((row) => row.cells) }), ms };
}

test('polluted files are read nearly as well as clean ones', { timeout: 120_000 }, async () => {
  const scores: { name: string; score: Score; ms: number }[] = [];
  for (const table of tables) {
    for (const file of pollute(table)) scores.push({ name: file.name, ...(await load(file)) });
  }
  const mean = (of: (one: Score) => number) => scores.reduce((sum, one) => sum + of(one.score), 0) / scores.length;
  const agreement = (of: (one: Score) => Agreement) =>
    [mean((one) => of(one).precision), mean((one) => of(one).recall), mean((one) => of(one).f1)].map((n) => n.toFixed(4));
  console.log(`${scores.length} polluted files: ${mean(total).toFixed(4)} of 10; success ${mean((one) => one.success)}`);
  console.log('          precision recall f1');
  console.log('  header ', ...agreement((one) => one.header));
  console.log('  records', ...agreement((one) => one.records));
  console.log('  cells  ', ...agreement((one) => one.cells));
  expect(mean(total)).toBeGreaterThan(9.99);
  expect(mean((one) => one.success)).toBe(1);
  expect(scores.filter((one) => total(one.score) < 9.8).map((one) => one.name)).toEqual([]);
  expect(scores.filter((one) => one.ms > SLOWEST_MS).map((one) => one.name)).toEqual([]);
});
