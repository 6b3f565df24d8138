import { expect, test } from 'vitest';
import { administer, database } from '../../test/support/database.ts';
import { asUnavailable, isAway } from './away.ts';
import { makePool } from './pool.ts';
import { inTransaction, retryable } from './transaction.ts';

const { url, connection, pool } = await database('template0');
await pool.query('CREATE TABLE kept (a int PRIMARY KEY)');

test('values arrive as the house wants them', async () => {
  const { rows } = await pool.query(
    `SELECT 5::int8 AS small, 9007199254740993 AS large, count(*) AS count, '2024-10-16'::date AS day,
            '{2024-10-16,NULL}'::date[] AS days, '{1,NULL,2}'::int8[] AS numbers, 1.50 AS decimal,
            '2024-10-16T11:10:13+01:00'::timestamptz AS at`,
  );
  expect(rows).toEqual([
    {
      small: 5,
      large: 9007199254740993n,
      count: 1,
      day: '2024-10-16',
      days: ['2024-10-16', null],
      numbers: [1, null, 2],
      decimal: '1.50',
      at: new Date('2024-10-16T10:10:13Z'),
    },
  ]);
});

test('a transaction is kept whole, or not at all', async () => {
  expect(
    await inTransaction(pool, async (client) => (await client.query('INSERT INTO kept VALUES (1)')).rowCount),
  ).toBe(1);
  await expect(
    inTransaction(pool, async (client) => {
      await client.query('INSERT INTO kept VALUES (2)');
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect((await pool.query('SELECT a FROM kept')).rows).toEqual([{ a: 1 }]);
});

test('a swallowed error does not pass for a commit', async () => {
  await expect(
    inTransaction(pool, async (client) => {
      await client.query('INSERT INTO kept VALUES (3)');
      await client.query('INSERT INTO kept VALUES (1)').catch(() => undefined);
    }),
  ).rejects.toThrow('was rolled back');
});

test('transactions that deadlock both come to their end', async () => {
  await pool.query('INSERT INTO kept VALUES (10), (11)');
  let runs = 0;
  const first = { one: Promise.withResolvers<void>(), two: Promise.withResolvers<void>() };
  const update = (order: number[], mine: 'one' | 'two', theirs: 'one' | 'two') =>
    inTransaction(pool, async (client) => {
      runs++;
      await client.query('UPDATE kept SET a = a WHERE a = $1', [order[0]]);
      first[mine].resolve();
      await first[theirs].promise;
      await client.query('UPDATE kept SET a = a WHERE a = $1', [order[1]]);
    });
  await Promise.all([update([10, 11], 'one', 'two'), update([11, 10], 'two', 'one')]);
  // The one that is run again may meet the other once more, where the machine is slow.
  expect(runs).toBeGreaterThanOrEqual(3);
});

test('a violation is no deadlock', async () => {
  const violation = await pool.query('INSERT INTO kept VALUES (1)').catch((error) => error);
  expect(violation.code).toBe('23505');
  expect(retryable(violation)).toBe(false);
});

test('a connection that the server ends is away, and the pool goes on', async () => {
  const other = makePool(connection, 'test', 1);
  const { rows } = await other.query('SELECT pg_backend_pid() AS pid');
  const sleeping = other.query('SELECT pg_sleep(60)').catch((error) => error);
  await administer(`SELECT pg_terminate_backend(${rows[0].pid})`);
  expect(isAway(await sleeping)).toBe(true);
  expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await other.end();
});

test.each([
  ['a socket that is not there', `postgres://inlet:x@${encodeURIComponent('/nowhere')}/postgres`],
  ['a port nobody listens on', 'postgres://inlet:x@127.0.0.1:1/postgres'],
  ['a name nobody knows', 'postgres://inlet:x@inlet.invalid/postgres'],
])('%s is away, and answers 503', async (_, address) => {
  const lost = makePool({ url: address, directUrl: address }, 'test', 1);
  const error = await lost.query('SELECT 1').catch((failure) => failure);
  expect(isAway(error)).toBe(true);
  expect(asUnavailable(error)).toMatchObject({ status: 503, retryAfter: 5 });
  await lost.end();
});

test('a wrong password or a wrong statement is not away', async () => {
  const address = url.replace(/:[^:@/]*@/, ':wrong@');
  const refused = makePool({ url: address, directUrl: address }, 'test', 1);
  expect(isAway(await refused.query('SELECT 1').catch((error) => error))).toBe(false);
  await refused.end();
  expect(isAway(await pool.query('SELECT nothing').catch((error) => error))).toBe(false);
  const bug = new Error('bug');
  expect(asUnavailable(bug)).toBe(bug);
});
