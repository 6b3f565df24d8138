/**
 * Repeats of unique values in a file: of several rows with the same value the first keeps it, the others are
 * repeats, whether or not the first fails for another reason (contract §6, Duplicates).
 *
 * The values of a file of several chunks go through an unlogged table of the import's own, so that gathering a million
 * costs no log and forgetting them no clean-up. Measured by design: hash 1.3 s, COPY 0.3 s, aggregate 0.8 s a million.
 */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { type Db, quoted } from '../db/sql.ts';
import type { Hashes } from './gather.ts';

/** How a row is gathered that an earlier run decided and kept: it comes before all rows that are still to be decided. */
export const decidedBefore = (row: number): number => row - 2 ** 31;

const tableOf = (serial: number) => quoted(`survey_${serial}`);

/** Makes the import's table anew, empty. */
export async function openSurvey(db: Db, serial: number): Promise<void> {
  await closeSurvey(db, serial);
  await db.query(
    `CREATE UNLOGGED TABLE ${tableOf(serial)} (field smallint NOT NULL, hash uuid NOT NULL, row int NOT NULL)`,
  );
}

export async function closeSurvey(db: Db, serial: number): Promise<void> {
  await db.query(`DROP TABLE IF EXISTS ${tableOf(serial)}`);
}

/** Adds what a chunk gathered, in COPY's binary format: half the time of the text one, on both sides. */
export async function addHashes(client: pg.ClientBase, serial: number, hashes: Hashes): Promise<void> {
  await copyIn(
    client,
    `COPY ${tableOf(serial)} (field, hash, row) FROM STDIN (FORMAT binary)`,
    piecesOf(hashes),
  );
}

/** PostgreSQL manual, COPY, «Binary Format»: a signature, then a tuple a value of int2, uuid and int4, then −1. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const tupleBytes = 2 + (4 + 2) + (4 + 16) + (4 + 4);
const tuplesAPiece = 4_096;

function* piecesOf({ count, fields, rows, words }: Hashes): Iterable<Buffer> {
  yield signature;
  for (let from = 0; from < count; from += tuplesAPiece) {
    const to = Math.min(count, from + tuplesAPiece);
    const piece = Buffer.allocUnsafe((to - from) * tupleBytes);
    let at = 0;
    for (let value = from; value < to; value++) {
      at = piece.writeInt16BE(3, at);
      at = piece.writeInt16BE(fields[value] as number, piece.writeInt32BE(2, at));
      at = piece.writeInt32BE(16, at);
      for (let word = value * 4; word < value * 4 + 4; word++)
        at = piece.writeInt32BE(words[word] as number, at);
      at = piece.writeInt32BE(rows[value] as number, piece.writeInt32BE(4, at));
    }
    yield piece;
  }
  yield Buffer.from([0xff, 0xff]);
}

/** What the table holds of all unique columns together. */
export interface Counted {
  /** Values: fewer than were added when the database crashed in between (unlogged tables are emptied). */
  values: number;
  /** Whether any of a column is there twice. */
  repeated: boolean;
}

/**
 * Most files repeat nothing, and that is found out in half the time of finding which rows do: 0.5 s by sorting, 1.2 s by
 * grouping, for a million values. Column by column, since sorting by two keys took four times as long.
 */
export async function countHashes(db: Db, serial: number, columns: number): Promise<Counted> {
  const table = tableOf(serial);
  const { rows } = await db.query(
    `SELECT values::int, values > different AS repeated
       FROM (SELECT count(*) AS values FROM ${table}) everything,
            (SELECT sum(n) AS different FROM generate_series(0, $1 - 1) at,
               LATERAL (SELECT count(DISTINCT hash) AS n FROM ${table} WHERE field = at) of_column) in_columns`,
    [columns],
  );
  return rows[0];
}

/** Writes down every repeat of the file. Rows below zero were decided before (see `decidedBefore`): they come first, and repeat nothing. `fields` are the unique columns' names in the order they were gathered. */
export async function settleRepeats(
  db: Db,
  importUuid: string,
  serial: number,
  fields: readonly string[],
): Promise<void> {
  await db.query(
    `INSERT INTO repeat (import_uuid, row, field)
     SELECT $1, s.row, ($2::text[])[s.field + 1]
       FROM (SELECT field, hash, min(row) AS first FROM ${tableOf(serial)} GROUP BY field, hash HAVING count(*) > 1) r
       JOIN ${tableOf(serial)} s ON s.field = r.field AND s.hash = r.hash AND s.row > r.first AND s.row > 0
     ON CONFLICT DO NOTHING`,
    [importUuid, fields],
  );
}

/** The repeats among values that are all at hand: files of a single chunk need no table. */
export function repeatsAmong({ count, fields, rows, words }: Hashes): { row: number; field: number }[] {
  const seen = new Set<string>();
  const repeats: { row: number; field: number }[] = [];
  for (let at = 0; at < count; at++) {
    const key = `${fields[at]} ${words.subarray(at * 4, at * 4 + 4).join(' ')}`;
    if (seen.has(key)) repeats.push({ row: rows[at] as number, field: fields[at] as number });
    else seen.add(key);
  }
  return repeats;
}
