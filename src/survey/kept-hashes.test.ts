import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { Hashes } from './gather.ts';
import { addHashes, closeSurvey, holdsAll, openSurvey, settleRepeats } from './kept-hashes.ts';
import { decidedBefore } from './repeats.ts';

const { pool } = await database();
const uuid = '018f0000-0000-7000-8000-000000000001';
/** As many rows as six shares have, so that values are told apart by their share too. */
const of = { serial: 7, total: 3_000_000 };
const chunkRows = 500;

/** @param values by row, from 1: of each field its value, or null. @param decided rows that were decided before */
async function survey(
  values: (string | null)[][],
  fields: string[],
  decided: ReadonlySet<number> = new Set(),
) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await openSurvey(client, of.serial);
    let added = 0;
    for (let from = 0; from < values.length; from += chunkRows) {
      const hashes = new Hashes();
      values.slice(from, from + chunkRows).forEach((cells, at) => {
        const row = from + at + 1;
        cells.forEach((value, field) => {
          if (value !== null) hashes.add(field, value, decided.has(row) ? decidedBefore(row) : row);
        });
      });
      await addHashes(client, of, hashes);
      added += hashes.count;
    }
    expect(await holdsAll(client, of, added)).toBe(true);
    expect(await holdsAll(client, of, added + 1)).toBe(false);
    await settleRepeats(client, uuid, of, fields);
    const { rows } = await client.query(
      `SELECT field, array_agg(row ORDER BY row) AS rows FROM repeat WHERE import_uuid = $1 GROUP BY field ORDER BY field`,
      [uuid],
    );
    await closeSurvey(client, of.serial);
    return Object.fromEntries(rows.map(({ field, rows }) => [field, rows]));
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('repeats are found within a chunk and across chunks, each column by itself', async () => {
  const values = Array.from({ length: 1_800 }, (_, at): (string | null)[] => [`a${at}`, `b${at}`]);
  values[10] = ['a3', null];
  values[700] = ['a3', 'b1'];
  values[1_700] = ['a3', 'a1'];
  values[1_799] = [null, 'b1'];
  expect(await survey(values, ['email', 'reference'])).toEqual({
    email: [11, 701, 1_701],
    reference: [701, 1_800],
  });
});

test('a row that was decided before comes first wherever it stands, and repeats nothing', async () => {
  const values = Array.from({ length: 1_100 }, (_, at) => [`v${at}`]);
  values[2] = values[1_050] = values[1_060] = values[1_070] = ['same'];
  expect(await survey(values, ['email'], new Set([1_051, 1_061]))).toEqual({ email: [3, 1_071] });
});

test('a column that holds one value everywhere is one value and its repeats', async () => {
  const values = Array.from({ length: 21_000 }, () => ['none@example.com']);
  const { email } = await survey(values, ['email']);
  expect(email).toHaveLength(20_999);
  expect(email[0]).toBe(2);
});
