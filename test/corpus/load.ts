/** Reads a polluted file, told nothing, and says how well that went. */
import { InletError } from '../../src/errors.ts';
import { readAll } from '../../src/read/support/read-all.ts';
import { hasHeader } from '../../src/read/write-csv.ts';
import type { Polluted } from './pollute.ts';
import { type Agreement, type Score, score, total } from './score.ts';

export interface Loaded {
  name: string;
  score: Score;
  ms: number;
}

/** @throws whatever is no error with a name */
export async function load(file: Polluted): Promise<Loaded> {
  const started = performance.now();
  const read = await readAll(file.bytes).catch((error: unknown) => {
    if (error instanceof InletError) return null;
    throw error;
  });
  const ms = performance.now() - started;
  if (read === null) return { name: file.name, score: score(file, null), ms };
  const header = hasHeader(read.profile) ? read.headers : null;
  return { name: file.name, score: score(file, { header, rows: read.rows.map((row) => row.cells) }), ms };
}

export function meanOf(loaded: readonly Loaded[], of: (score: Score) => number = total): number {
  return loaded.reduce((sum, one) => sum + of(one.score), 0) / loaded.length;
}

/** Prints the ten numbers. */
export function printScores(title: string, loaded: readonly Loaded[]): void {
  const agreement = (of: (one: Score) => Agreement) =>
    [meanOf(loaded, (one) => of(one).precision), meanOf(loaded, (one) => of(one).recall), meanOf(loaded, (one) => of(one).f1)].map((n) => n.toFixed(4)).join(' ');
  console.log(`${title}: ${loaded.length} files, ${meanOf(loaded).toFixed(4)} of 10; success ${meanOf(loaded, (one) => one.success)}
           precision recall f1
  header   ${agreement((one) => one.header)}
  records  ${agreement((one) => one.records)}
  cells    ${agreement((one) => one.cells)}`);
}
