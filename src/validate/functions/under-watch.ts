/**
 * What a thread tells of the function it is in, in memory it shares with the one that watches it (`engine/call-watch.ts`):
 * a function that never comes back cannot say so itself.
 */

/** Places of the words. `count` is odd while a function runs. */
export const word = { count: 0, row: 1, place: 2, serialLow: 3, serialHigh: 4 } as const;
export const wordBytes = 5 * Int32Array.BYTES_PER_ELEMENT;

const half = 2 ** 31;
let words: Int32Array = new Int32Array(5);

/** Tells from now on what this thread is in, to whoever reads this memory. */
export function watchedBy(memory: SharedArrayBuffer): void {
  words = new Int32Array(memory);
}

/** A function begins. @param serial the import's @param place index of the field in its type; −1 for the type's own check */
export function enter(serial: number, row: number, place: number): void {
  words[word.serialLow] = serial % half;
  words[word.serialHigh] = Math.floor(serial / half);
  words[word.row] = row;
  words[word.place] = place;
  Atomics.add(words, word.count, 1);
}

/** It came back. */
export function leave(): void {
  Atomics.add(words, word.count, 1);
}

/** Which function a thread is in. */
export interface Call {
  serial: number;
  row: number;
  place: number;
}

/** What a thread is in, from what it shares; null while it is in none. */
export function callIn(shared: Int32Array): (Call & { count: number }) | null {
  const count = Atomics.load(shared, word.count);
  if (count % 2 === 0) return null;
  const [, row = 0, place = 0, low = 0, high = 0] = shared;
  return { count, row, place, serial: high * half + low };
}
