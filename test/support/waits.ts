/** Waiting for what happens in the database, where no answer tells of it. */
import type pg from 'pg';
import { vi } from 'vitest';
import { type Connection, makeDirect } from '../../src/db/pool.ts';

/** For what nothing tells of: rare enough to leave the processor to those who are waited for. */
const lookMs = 25;

/** Resolves once somebody waits for a lock of this database. @param table the lock is on all of that table */
export async function someoneWaits(db: pg.ClientBase | pg.Pool, table?: string): Promise<void> {
  const sql =
    table === undefined
      ? "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
      : 'SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass';
  const isSo = async () => (await db.query(sql, table === undefined ? [] : [table])).rowCount;
  await vi.waitUntil(isSo, { timeout: 60_000, interval: lookMs });
}

/** Looks whenever an import is told to have changed, until it is so. */
export async function onceTold(connection: Connection, isSo: () => Promise<boolean>): Promise<void> {
  const client = makeDirect(connection, 'test');
  let heard = Promise.withResolvers<void>();
  client.on('notification', () => {
    heard.resolve();
    heard = Promise.withResolvers<void>();
  });
  await client.connect();
  try {
    await client.query('LISTEN inlet');
    for (;;) {
      const next = heard.promise;
      if (await isSo()) return;
      await next;
    }
  } finally {
    await client.end();
  }
}
