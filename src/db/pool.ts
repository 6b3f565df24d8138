/** Connections to PostgreSQL, all set alike: times in UTC, dates as text, large numbers as numbers while they are safe. */
import pg from 'pg';
import { unavailable } from '../errors.ts';

/** Where the database is; plain data, so that it can be handed to threads. */
export interface Connection {
  /** Through a pooler, maybe. */
  url: string;
  /** Past any pooler: for LISTEN, and for locks that last longer than a transaction. */
  directUrl: string;
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    if (oid === pg.types.builtins.INT8) return safeNumber;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

function safeNumber(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

const settings = (applicationName: string): pg.ClientConfig => ({
  types,
  application_name: applicationName,
  keepAlive: true,
  // A worker whose host vanished is noticed, and its claim given back, within seconds (contract §1, stop).
  options:
    '-c TimeZone=UTC -c DateStyle=ISO -c client_connection_check_interval=1000 -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
});

/** @param max connections; those idle for half a minute are given back */
export function makePool(connection: Connection, applicationName: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: connection.url,
    ...settings(applicationName),
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced by the next that is asked for.
  pool.on('error', () => {});
  return pool;
}

/** One connection of its own, for LISTEN. The caller connects and ends it. */
export function makeDirect(connection: Connection, applicationName: string): pg.Client {
  return new pg.Client({ connectionString: connection.directUrl, ...settings(applicationName) });
}

const awayCodes = /^(08|53|57P0[1-5]|ECONN|ENOENT|EPIPE|ETIMEDOUT|EAI_)/;
const awayWords =
  /terminated|timeout exceeded when trying to connect|Connection ended|not queryable|Client was closed/;

/** Whether the database is away for now: nothing is wrong with what was asked. */
export function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && awayCodes.test(code)) return true;
  return code === undefined && typeof message === 'string' && awayWords.test(message);
}

/** The same as an error that may be shown: 503, nothing was lost. */
export function asUnavailable(error: unknown): unknown {
  return isAway(error)
    ? unavailable('The database cannot be reached at the moment. Try again in a few seconds.', error)
    : error;
}
