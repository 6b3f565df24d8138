/** How a measurement is told: a table for people, a file for the record, each with the machine and the day. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'results');

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Prints the rows as a table and writes `bench/results/NAME.json`. */
export function report(
  name: string,
  rows: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): void {
  console.table(rows);
  mkdirSync(folder, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const result = { name, date: new Date().toISOString(), machine, ...more, rows };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`Written to bench/results/${name}.json`);
}

/**
 * As `report`, for a measurement whose parts can be run one at a time: rows that are not of this run stay as they were.
 * @param rows told apart by `what`
 */
export function reportParts(name: string, rows: readonly Record<string, unknown>[]): void {
  const file = join(folder, `${name}.json`);
  const earlier: Record<string, unknown>[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).rows
    : [];
  const others = earlier.filter(({ what }) => !rows.some((row) => row.what === what));
  report(name, [...others, ...rows]);
}
