import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { copyOut } from './copy-out.ts';

const { pool } = await database();

/** @param lengths of the values, in bytes */
async function lengthsOf(lengths: number[]): Promise<number[]> {
  const client = await pool.connect();
  try {
    const select = `SELECT convert_to(repeat('é', n / 2), 'UTF8') FROM unnest('{${lengths.join()}}'::int[]) n`;
    const found: number[] = [];
    for await (const value of copyOut(client, select)) {
      expect(value.equals(Buffer.from('é'.repeat(value.length / 2)))).toBe(true);
      found.push(value.length);
    }
    // The connection is good for the next statement.
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    return found;
  } finally {
    client.release();
  }
}

test('values come whole and in order, however the bytes arrive', async () => {
  const lengths = [
    0,
    2,
    70_000,
    0,
    3_000_000,
    65_530,
    65_532,
    ...Array.from({ length: 5_000 }, (_, at) => at * 2),
  ];
  expect(await lengthsOf(lengths)).toEqual(lengths);
});

test('no rows are no values', async () => {
  expect(await lengthsOf([])).toEqual([]);
});
