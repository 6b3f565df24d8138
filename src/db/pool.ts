/**
 * Connections to PostgreSQL, and how its values arrive: the one place that knows the driver's settings.
 * `int8` is a number (a bigint past what a number holds), a `date` stays text (`2024-10-16`), `timestamptz` is a Date.
 */
import pg from 'pg';
import type { Config } from '../config.ts';
import { mayPrepare } from './prepared.ts';

export { asUnavailable, isAway, isFull } from './away.ts';

/** Where the database is; plain data, so that it can be handed to threads. */
export interface Connection {
  /** Through a pooler, maybe. */
  url: string;
  /** Past any pooler: for LISTEN, and for locks that last longer than a transaction. */
  directUrl: string;
}

/** The database the settings name, or null where it is the embedded one. */
export function namedConnection(
  config: Pick<Config, 'databaseUrl' | 'databaseDirectUrl'>,
): Connection | null {
  if (config.databaseUrl === null) return null;
  return { url: config.databaseUrl, directUrl: config.databaseDirectUrl ?? config.databaseUrl };
}

/** `pg_stat_activity` shows who is connected: this, the process, and what it does. */
export const applicationPrefix = `inlet ${process.pid}`;

const { builtins } = pg.types;
const dateArray = 1182;
const int8Array = 1016;
const textArray = 1009;

function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

const parseTexts = pg.types.getTypeParser(textArray as number, 'text') as (text: string) => (string | null)[];

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseInt8],
  [builtins.DATE, (text) => text],
  [dateArray, parseTexts],
  [int8Array, (text) => parseTexts(text).map((entry) => (entry === null ? null : parseInt8(entry)))],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text');
  },
};

/**
 * What a session asks of the server: one way to write times, and that a dead peer's transaction, and its locks, end
 * within seconds (design decision 3). Poolers refuse such options, and end the server's side themselves.
 */
const sessionOptions = [
  '-c TimeZone=UTC -c DateStyle=ISO',
  '-c client_connection_check_interval=1s',
  '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
].join(' ');

function settings(connection: Connection, address: string, role: string): pg.ClientConfig {
  const pooled = address !== connection.directUrl;
  return {
    connectionString: address,
    application_name: `${applicationPrefix} ${role}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    types,
    ...(pooled ? {} : { options: sessionOptions }),
  };
}

/**
 * A pool of connections; those idle for half a minute are given back.
 * @param role what it is for, told in `pg_stat_activity`
 * @param max the most connections it opens
 */
export function makePool(connection: Connection, role: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...settings(connection, connection.url, role),
    max,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks is replaced by the next that is asked for; who uses it hears from its own query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    if (connection.url === connection.directUrl) mayPrepare(client);
  });
  return pool;
}

/** One connection of its own, never through a pooler: for LISTEN, and for what belongs to a session. The caller connects and ends it. */
export function makeDirect(connection: Connection, role: string): pg.Client {
  return new pg.Client(settings(connection, connection.directUrl, role));
}
