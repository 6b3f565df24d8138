/** Stops the database's server. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { isAway } from '../away.ts';
import { applicationPrefix } from '../pool.ts';
import { findServer, type Server, serverUrl } from './server.ts';

/**
 * Ends it: in order first, which breaks off what clients do and writes everything out; after `withinMs` at once,
 * which loses nothing either, but makes the next start recover.
 * @returns when the server has gone
 */
export async function halt(folder: string, withinMs: number): Promise<void> {
  const server = await findServer(folder);
  if (server === null) return;
  process.kill(server.pid, 'SIGINT');
  if (await gone(folder, server, withinMs)) return;
  process.kill(server.pid, 'SIGQUIT');
  await gone(folder, server, 10_000);
}

async function gone(folder: string, { pid }: Server, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while ((await findServer(folder))?.pid === pid) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
}

/** How many other Inlet processes are connected to it. */
export async function othersConnected(folder: string): Promise<number> {
  const server = await findServer(folder);
  if (server === null) return 0;
  const client = new Client({
    connectionString: await serverUrl(server, folder),
    application_name: `${applicationPrefix} stop`,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ others: string }>(
      `SELECT count(DISTINCT split_part(application_name, ' ', 2)) AS others FROM pg_stat_activity
       WHERE starts_with(application_name, 'inlet ') AND NOT starts_with(application_name, $1)`,
      [`${applicationPrefix} `],
    );
    return Number(rows[0]?.others ?? 0);
  } catch (error) {
    if (isAway(error)) return 0;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
