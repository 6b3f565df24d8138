/** Damages files at random, the same way for the same seed, and checks what must hold for whatever comes of it. */
import { InletError } from '../../src/errors.ts';
import { readAll } from '../../src/read/support/read-all.ts';
import { pollute } from './pollute.ts';
import { tables } from './tables.ts';
import { parts } from './unseen/all.ts';
import { wild } from './wild/all.ts';

const SLOWEST_MS = 1000;
const pieces = ['"', '""', ',', ';', '\n', '\r\n', '\r', '\0', '\xff', '\xc3', '\ufeff', "'", '\\', '\t', '|', ' ', 'Total', '\xfe\xff', '\x1f\x8b', 'PK\x03\x04', '[{'];

/** A generator of whole numbers below a bound. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The files that are damaged: some of each kind the pollution test knows, and those that people send. */
export function seeds(): Buffer[] {
  const polluted = tables.flatMap((table) => [...pollute(table)]);
  const files = [...polluted, ...wild(), ...Object.values(parts).flat()].map((file) => file.bytes);
  return files.filter((file) => file.length < 20_000);
}

/** One to eight changes: bytes changed, taken out, put in, moved, doubled, or the end cut off. */
export function mutate(original: Buffer, random: (below: number) => number): Buffer {
  let file = Buffer.from(original);
  for (let change = 1 + random(8); change > 0; change--) {
    const at = random(file.length + 1);
    const to = Math.min(file.length, at + random(40));
    const kind = random(6);
    if (kind === 0 && at < file.length) file[at] = random(256);
    else if (kind === 1) file = Buffer.concat([file.subarray(0, at), file.subarray(to)]);
    else if (kind === 2) file = Buffer.concat([file.subarray(0, at), Buffer.from(pieces[random(pieces.length)] as string, 'latin1'), file.subarray(at)]);
    else if (kind === 3) file = Buffer.concat([file.subarray(0, at), file.subarray(at, to), file.subarray(at, to), file.subarray(to)]);
    else if (kind === 4) file = Buffer.concat([file.subarray(0, to), file.subarray(at)]);
    else if (random(8) === 0) file = Buffer.from(file.subarray(0, at));
  }
  return file;
}

/** Reads a damaged file. @returns what is wrong, or null: too slow, an error without a name, rows that do not add up */
export async function check(file: Buffer): Promise<string | null> {
  const started = performance.now();
  try {
    const read = await readAll(file, { pieceBytes: 4096 });
    if (read.rows.length !== read.profile.rows) return `${read.rows.length} rows, told ${read.profile.rows}`;
    const uneven = read.rows.find((row) => row.cells.length !== read.headers.length);
    if (uneven) return `row ${uneven.row} has ${uneven.cells.length} cells for ${read.headers.length} headers`;
    const unsaid = read.rows.find((row) => row.problem === null && row.cells.some((cell) => cell.includes('\ufffd')));
    if (unsaid && !file.includes('\ufffd')) return `row ${unsaid.row} holds a replacement character`;
  } catch (error) {
    if (!(error instanceof InletError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const ms = performance.now() - started;
  return ms > SLOWEST_MS ? `took ${Math.round(ms)} ms` : null;
}

/** @returns the first things found wrong, with the seed that makes them again */
export async function fuzz(seed: number, mutations: number): Promise<string[]> {
  const random = randomFrom(seed);
  const files = seeds();
  const wrong: string[] = [];
  for (let i = 0; i < mutations && wrong.length < 5; i++) {
    const found = await check(mutate(files[random(files.length)] as Buffer, random));
    if (found !== null) wrong.push(`seed ${seed}, mutation ${i}: ${found}`);
  }
  return wrong;
}
