/**
 * The hashes of a file of several chunks, gathered where all workers find them: an unlogged table of the import's own, so
 * that gathering a million costs no log and forgetting them no clean-up. A line holds many values, packed, in a share of
 * all hashes: with a line a value a survey of a million took the database 1.9 s of processor time, with packed ones 0.9 s.
 *
 * A share is what one look for repeats holds at once, so that memory stays bounded however many rows a file has; within
 * a chunk repeats are found before, so that a share cannot be all one value.
 */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { copyOut } from '../db/copy-out.ts';
import { insertRepeats } from '../db/queries/repeats.ts';
import { type Db, quoted } from '../db/sql.ts';
import { Hashes } from './gather.ts';
import {
  keyBytes,
  type Line,
  type Place,
  pack,
  repeated,
  sharesOf,
  unpack,
  unpackKeys,
} from './pack-hashes.ts';
import { repeatsOf, sharedAmong } from './repeats.ts';

/** Rows of repeats that are written down at once. */
const rowsAtOnce = 10_000;
/** Lines of such rows that are fetched at once: each is of a chunk. */
const linesAtOnce = 10;

const tableOf = (serial: number) => quoted(`survey_${serial}`);

/** Makes the import's table anew, empty. */
export async function openSurvey(db: Db, serial: number): Promise<void> {
  await closeSurvey(db, serial);
  // Hashes do not compress, so nobody need try.
  await db.query(
    `CREATE UNLOGGED TABLE ${tableOf(serial)}
       (field smallint NOT NULL, share smallint NOT NULL, count int NOT NULL, packed bytea STORAGE EXTERNAL NOT NULL)`,
  );
}

export async function closeSurvey(db: Db, serial: number): Promise<void> {
  await db.query(`DROP TABLE IF EXISTS ${tableOf(serial)}`);
}

/** Which import: its number, and how many rows it has. */
export interface SurveyOf {
  serial: number;
  total: number;
}

/** Adds what a chunk gathered. */
export async function addHashes(client: pg.ClientBase, of: SurveyOf, hashes: Hashes): Promise<void> {
  const sql = `COPY ${tableOf(of.serial)} (field, share, count, packed) FROM STDIN (FORMAT binary)`;
  await copyIn(client, sql, tuples(pack(hashes, sharesOf(of.total))));
}

/**
 * @param expected how many values were added
 * @returns false when the database crashed in between and emptied the table (unlogged tables are)
 */
export async function holdsAll(db: Db, of: SurveyOf, expected: number): Promise<boolean> {
  return (await countsOf(db, of)).reduce((sum, { count }) => sum + count, 0) === expected;
}

/** How many values each place holds. */
async function countsOf(db: Db, { serial }: SurveyOf): Promise<(Place & { count: number })[]> {
  const { rows } = await db.query(
    `SELECT field, share, sum(count)::int AS count FROM ${tableOf(serial)} GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows;
}

/**
 * Writes down every repeat of the file. Rows below zero were decided before (see `decidedBefore`): they come first, and
 * repeat nothing.
 * @param fields the unique columns' names in the order they were gathered
 */
export async function settleRepeats(
  client: pg.ClientBase,
  importUuid: string,
  of: SurveyOf,
  fields: readonly string[],
): Promise<void> {
  const counts = await countsOf(client, of);
  // One share after the other in the same memory, however many there are.
  const keys = new Float64Array(Math.max(0, ...counts.map(({ count }) => count)));
  for (const { field, share, count } of counts) {
    const place = { field, share };
    const rows =
      share === repeated
        ? repeatedRows(client, of, place)
        : repeatsIn(client, of, place, keys.subarray(0, count));
    for await (const some of rows) await keep(client, importUuid, fields[field] as string, some);
  }
}

/** The rows of a share that repeat another of it. @param keys room for the keys of all its values */
async function* repeatsIn(
  client: pg.ClientBase,
  of: SurveyOf,
  place: Place,
  keys: Float64Array,
): AsyncGenerator<Int32Array> {
  let read = 0;
  for await (const line of copyOut(client, linesAt(of, place, `substring(packed FOR count * ${keyBytes})`)))
    read += unpackKeys(line, keys, read);
  const shared = sharedAmong(keys);
  if (shared.size === 0) return;
  const doubtful = new Hashes();
  for await (const line of copyOut(client, linesAt(of, place, 'packed'))) unpack(line, shared, doubtful);
  yield Int32Array.from(repeatsOf(doubtful), (at) => doubtful.rows[at] as number);
}

async function keep(db: Db, importUuid: string, field: string, all: Int32Array): Promise<void> {
  const rows = all.filter((row) => row > 0);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.subarray(from, from + rowsAtOnce);
    await insertRepeats(db, importUuid, [...some], new Array(some.length).fill(field));
  }
}

/** PostgreSQL manual, COPY, «Binary Format»: a signature, then a tuple a line of int2, int2, int4 and bytea, then −1. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const tupleBytes = 2 + (4 + 2) + (4 + 2) + (4 + 4) + 4;

function* tuples(lines: readonly Line[]): Iterable<Buffer> {
  yield signature;
  for (const { field, share, count, packed } of lines) {
    const head = Buffer.allocUnsafe(tupleBytes);
    let at = head.writeInt16BE(4, 0);
    at = head.writeInt16BE(field, head.writeInt32BE(2, at));
    at = head.writeInt16BE(share, head.writeInt32BE(2, at));
    at = head.writeInt32BE(count, head.writeInt32BE(4, at));
    head.writeInt32BE(packed.byteLength, at);
    yield head;
    yield Buffer.from(packed.buffer);
  }
  yield Buffer.from([0xff, 0xff]);
}

/** A query of a place's lines. @param what of each */
const linesAt = ({ serial }: SurveyOf, { field, share }: Place, what: string) =>
  `SELECT ${what} FROM ${tableOf(serial)} WHERE field = ${field} AND share = ${share}`;

/** Rows known to repeat, some at a time. Must run inside a transaction, which the cursor lives in. */
async function* repeatedRows(client: pg.ClientBase, of: SurveyOf, place: Place): AsyncGenerator<Int32Array> {
  await client.query(`DECLARE repeated NO SCROLL CURSOR FOR ${linesAt(of, place, 'packed')}`);
  for (;;) {
    const { rows } = await client.query<{ packed: Buffer }>(`FETCH ${linesAtOnce} FROM repeated`);
    if (rows.length === 0) break;
    // Numbers stand at multiples of four bytes, so each line gets bytes of its own.
    for (const { packed } of rows) yield new Int32Array(new Uint8Array(packed).buffer);
  }
  await client.query('CLOSE repeated');
}
