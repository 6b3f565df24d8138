/**
 * Repeats of unique values in a file: of several rows with the same value the first keeps it, the others are
 * repeats, whether or not the first fails for another reason (contract §6, Duplicates). Pure.
 */
import type { Hashes } from './gather.ts';

/** How a row is gathered that an earlier run decided and kept: it comes before all rows that are still to be decided. */
export const decidedBefore = (row: number): number => row - 2 ** 31;

/**
 * Which of the values repeat one of a row before. Sorting one number a value tells for nearly every file that none does;
 * only values that share it are looked at whole. Measured: 0.1 s for 500,000 values.
 * @returns their indexes
 */
export function repeatsOf(hashes: Hashes): number[] {
  const { words } = hashes;
  const key = (at: number) => keyOf(words[at * 4] as number, words[at * 4 + 1] as number);
  const keys = new Float64Array(hashes.count);
  for (let at = 0; at < keys.length; at++) keys[at] = key(at);
  const shared = sharedAmong(keys);
  if (shared.size === 0) return [];
  const doubtful: number[] = [];
  for (let at = 0; at < hashes.count; at++) if (shared.has(key(at))) doubtful.push(at);
  const order = (a: number, b: number) =>
    compareValues(hashes, a, b) || (hashes.rows[a] as number) - (hashes.rows[b] as number);
  doubtful.sort(order);
  return doubtful.filter((it, at) => at > 0 && compareValues(hashes, doubtful[at - 1] as number, it) === 0);
}

/** As much of a hash as a number holds exactly, of its first two words. */
export const keyOf = (first: number, second: number): number => (first >>> 0) * 2 ** 21 + (second >>> 11);

/** The keys that are there more than once. Sorts them. */
export function sharedAmong(keys: Float64Array): Set<number> {
  keys.sort();
  const shared = new Set<number>();
  for (let at = 1; at < keys.length; at++) if (keys[at] === keys[at - 1]) shared.add(keys[at] as number);
  return shared;
}

function compareValues({ fields, words }: Hashes, a: number, b: number): number {
  for (let word = 0; word < 4; word++) {
    const difference = (words[a * 4 + word] as number) - (words[b * 4 + word] as number);
    if (difference !== 0) return difference;
  }
  return (fields[a] as number) - (fields[b] as number);
}
