import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { type Connection, makePool } from './pool.ts';
import { askPrepared } from './prepared.ts';

const { url } = await database('template0');

/** Asks the same twice on one connection. @returns the answers, and what the connection has by name then */
async function askTwice(connection: Connection) {
  const pool = makePool(connection, 'test', 1);
  const client = await pool.connect();
  try {
    const ask = (n: number) => askPrepared<{ n: number }>(client, 'twice', 'SELECT $1::int * 2 AS n', [n]);
    const answers = [(await ask(1)).rows, (await ask(2)).rows];
    const { rows } = await client.query('SELECT name FROM pg_prepared_statements');
    return { answers, names: rows.map(({ name }) => name) };
  } finally {
    client.release();
    await pool.end();
  }
}

test('a statement is kept by its name on a connection to the database itself', async () => {
  expect(await askTwice({ url, directUrl: url })).toEqual({
    answers: [[{ n: 2 }], [{ n: 4 }]],
    names: ['twice'],
  });
});

test('and nowhere else: a pooler gives the session to others', async () => {
  const throughPooler = { url: `${url}?application_name=pooled`, directUrl: url };
  expect(await askTwice(throughPooler)).toEqual({ answers: [[{ n: 2 }], [{ n: 4 }]], names: [] });
});
