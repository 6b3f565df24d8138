/**
 * Hashes as they are kept together: a line holds those that a chunk has of one unique column in one share of all hashes,
 * so that whoever looks for repeats can look share by share. Pure.
 */
import type { Hashes } from './gather.ts';
import { keyOf, repeatsOf } from './repeats.ts';

/** How many values a share has, where there is one a row: 20 bytes each. */
const valuesAShare = 500_000;
/** In place of a share: rows that are known to repeat, since they do so within a chunk. */
export const repeated = -1;

/** @param rows of the whole file */
export const sharesOf = (rows: number): number => Math.ceil(rows / valuesAShare);

/** Where a value is kept: its unique column, and which share of all hashes it is in. */
export interface Place {
  field: number;
  share: number;
}

export interface Line extends Place {
  count: number;
  /**
   * Rows known to repeat. In a share the first two words of every value's hash, by which all values are looked at; behind
   * them the other two, and then the rows, which are asked for where two values have the first in common.
   */
  packed: Int32Array;
}

/** A chunk's values by field and share, and apart from them those that repeat one within it. */
export function pack(hashes: Hashes, shares: number): Line[] {
  const places = placesOf(hashes, shares);
  const lines = new Map<number, Line & { filled: number }>();
  for (const place of places) {
    const line = lines.get(place);
    if (line !== undefined) line.count++;
    else lines.set(place, { ...placed(place, shares), count: 1, packed: new Int32Array(0), filled: 0 });
  }
  for (const line of lines.values()) line.packed = new Int32Array(line.count * wordsAValue(line));
  for (let at = 0; at < places.length; at++) {
    const line = lines.get(places[at] as number) as Line & { filled: number };
    const { share, count, packed, filled } = line;
    if (share !== repeated)
      for (let word = 0; word < 4; word++)
        packed[placeOf(word, filled, count)] = hashes.words[at * 4 + word] as number;
    packed[(share === repeated ? 0 : count * 4) + filled] = hashes.rows[at] as number;
    line.filled++;
  }
  return [...lines.values()];
}

/** Where in a line of a share a word of a value's hash stands. */
const placeOf = (word: number, value: number, count: number) =>
  (word < 2 ? 0 : count * 2) + value * 2 + (word & 1);

const wordsAValue = ({ share }: Place) => (share === repeated ? 1 : 5);

/** Field and share of each value, as one number. */
function placesOf(hashes: Hashes, shares: number): Int32Array {
  const places = new Int32Array(hashes.count);
  for (let at = 0; at < places.length; at++) {
    const share = Math.floor((((hashes.words[at * 4] as number) >>> 0) * shares) / 2 ** 32);
    places[at] = (hashes.fields[at] as number) * (shares + 1) + share + 1;
  }
  for (const at of repeatsOf(hashes)) places[at] = (hashes.fields[at] as number) * (shares + 1);
  return places;
}

function placed(place: number, shares: number): Place {
  return { field: Math.floor(place / (shares + 1)), share: (place % (shares + 1)) + repeated };
}

/** How many bytes of a line, from its begin, `unpackKeys` needs for each value. */
export const keyBytes = 8;

/** Reads the keys of a line that was packed for a share. @param line its first bytes @returns how many there were */
export function unpackKeys(line: Buffer, into: Float64Array, from: number): number {
  const count = line.length / keyBytes;
  for (let value = 0; value < count; value++)
    into[from + value] = keyOf(line.readInt32LE(value * keyBytes), line.readInt32LE(value * keyBytes + 4));
  return count;
}

/** Adds those values of a line, packed for a share, that have one of some keys. */
export function unpack(line: Buffer, keys: ReadonlySet<number>, into: Hashes): void {
  // Numbers stand at multiples of four bytes, so the line gets bytes of its own.
  const packed = new Int32Array(new Uint8Array(line).buffer);
  const count = packed.length / 5;
  for (let value = 0; value < count; value++) {
    if (!keys.has(keyOf(packed[value * 2] as number, packed[value * 2 + 1] as number))) continue;
    const words = [0, 1, 2, 3].map((word) => packed[placeOf(word, value, count)] as number);
    into.addHash(0, words, packed[count * 4 + value] as number);
  }
}
