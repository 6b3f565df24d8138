/** Waiting for others to wait, so that a race is run in one order only. */
import type pg from 'pg';
import { expect } from 'vitest';

/** Resolves once so many connections of this database wait for a lock that somebody else holds. */
export async function lockWaits(pool: pg.Pool, count = 1): Promise<void> {
  const waiting = async () => {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    return rows[0].n;
  };
  await expect.poll(waiting, { timeout: 60_000, interval: 25 }).toBe(count);
}

/** Does something in a transaction that is committed only when `meanwhile` has come to its end. */
export async function inOpenTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<unknown>,
  meanwhile: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    return await meanwhile();
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

/**
 * Begins one thing, which comes as far as a lock that is held, and then another, which has to wait too; then the lock goes.
 * @param lock a statement that takes it
 * @returns what both came to
 */
export async function oneBehindTheOther<A, B>(
  pool: pg.Pool,
  lock: string,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const both = await inOpenTransaction(
    pool,
    (client) => client.query(lock),
    async () => {
      const one = first();
      await lockWaits(pool, 1);
      const other = second();
      await lockWaits(pool, 2);
      return [one, other] as const;
    },
  );
  return Promise.all(both);
}
