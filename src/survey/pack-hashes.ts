/**
 * Hashes as they are kept together: a line holds those that a chunk has of one unique column in one share of all hashes,
 * so that whoever looks for repeats can look share by share. Pure.
 */
import { Hashes } from './gather.ts';
import { repeatsOf } from './repeats.ts';

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
  /** Rows known to repeat; in a share four words of hash a value, and behind them all their rows. */
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
      for (let word = 0; word < 4; word++) packed[filled * 4 + word] = hashes.words[at * 4 + word] as number;
    packed[(share === repeated ? 0 : count * 4) + filled] = hashes.rows[at] as number;
    line.filled++;
  }
  return [...lines.values()];
}

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

/** The values of lines that were packed for one place, not of `repeated`. */
export function unpack(lines: readonly Int32Array[], field: number): Hashes {
  const hashes = new Hashes();
  hashes.count = lines.reduce((sum, line) => sum + line.length / 5, 0);
  hashes.fields = new Uint16Array(hashes.count).fill(field);
  hashes.rows = new Int32Array(hashes.count);
  hashes.words = new Int32Array(hashes.count * 4);
  let at = 0;
  for (const line of lines) {
    const count = line.length / 5;
    hashes.words.set(line.subarray(0, count * 4), at * 4);
    hashes.rows.set(line.subarray(count * 4), at);
    at += count;
  }
  return hashes;
}
