import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { assignments, valueSql, valueTextSql } from './custom-values.ts';

const { pool } = await database();
const column = (name: string, custom = true) => ({ name, custom });

/** What `custom_fields` comes to, of what it was and of new values. */
async function set(before: unknown, values: Record<string, unknown>, alias: string | null = 't') {
  const to = ({ name }: { name: string }) => `($2::jsonb -> '${name}')`;
  const [only] = assignments(
    Object.keys(values).map((name) => column(name)),
    to,
    alias,
  );
  const { rows } = await pool.query(
    `SELECT ${only?.sql} AS after FROM (SELECT $1::jsonb AS custom_fields) t`,
    [before === null ? null : JSON.stringify(before), JSON.stringify(values)],
  );
  return rows[0].after;
}

test('custom fields are set together, and others stay as they are', async () => {
  expect(await set({ a: 1, b: 'x' }, { a: 2, c: true })).toEqual({ a: 2, b: 'x', c: true });
  expect(await set({ a: 1 }, { a: null })).toBeNull();
  expect(await set(null, { a: 1 })).toEqual({ a: 1 });
  expect(await set(null, { a: null })).toBeNull();
  expect(await set({ theirs: null }, { a: 1 })).toEqual({ theirs: null, a: 1 });
  expect(await set({ a: 1, b: 2 }, { b: 3 }, null)).toEqual({ b: 3 });
});

test('any number of them', async () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`f${at}`, at]));
  expect(await set({ f0: 'x', other: 1 }, many)).toEqual({ ...many, other: 1 });
});

test('columns of their own come before, each by itself', () => {
  expect(assignments([column('a'), column('b', false)], ({ name }) => `s.${name}`, 't')).toMatchObject([
    { column: '"b"', sql: 's.b' },
    { column: '"custom_fields"' },
  ]);
  expect(assignments([column('b', false)], ({ name }) => name, 't')).toHaveLength(1);
  expect([valueSql(column('b', false), 't'), valueSql(column('a'), 'old')]).toEqual([
    't."b"',
    `(old."custom_fields" -> 'a')`,
  ]);
  expect(valueTextSql(column('a'))).toBe(`("custom_fields" ->> 'a')`);
});
