/**
 * Brings the database up to date: numbered SQL files, each in a transaction of its own, one process at a time.
 * What has been applied is recorded with a checksum, so that nobody changes the past unnoticed.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import { unavailable } from '../errors.ts';
import type { Types } from '../types/define.ts';
import { type Connection, makeDirect } from './pool.ts';
import { ensureTables } from './tables/ensure-tables.ts';

/** The oldest PostgreSQL that will do: it has `uuidv7()`, `MERGE … RETURNING` and `RETURNING old.*`. */
const oldestVersion = 18;
/** Held while migrating; any number would do that nobody else uses. */
const lockKey = 0x1_7e_70_01;

export interface Migration {
  number: number;
  /** File name, e.g. `001-access.sql`. */
  name: string;
  sql: string;
  checksum: string;
}

/** The migrations this release brings, in order. @throws when two carry one number */
export async function readMigrations(
  folder: URL = new URL('./migrations/', import.meta.url),
): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number: Number(name.slice(0, 3)), name, sql, checksum };
    }),
  );
  const numbers = new Set(migrations.map((migration) => migration.number));
  if (numbers.size < migrations.length) throw new Error('Two migrations carry the same number.');
  return migrations;
}

/**
 * @param types their tables are made, and get the columns that are new, last of all
 * @returns the names of the migrations applied now
 * @throws InletError 503 when the database is too old, of another encoding, or newer than this release
 */
export async function migrate(
  connection: Connection,
  types: Types,
  migrations?: Migration[],
): Promise<string[]> {
  const known = migrations ?? (await readMigrations());
  const client = makeDirect(connection, 'migrate');
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const open = await openMigrations(client, known);
    for (const migration of open) await whole(client, () => apply(client, migration));
    await whole(client, () => ensureTables(client, types));
    return open.map(({ name }) => name);
  } finally {
    // The lock goes with the connection.
    await client.end().catch(() => undefined);
  }
}

async function checkServer(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  );
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version < oldestVersion)
    throw unavailable(
      `The database runs PostgreSQL ${version}; Inlet needs ${oldestVersion} or newer. Name another with DATABASE_URL.`,
    );
  if (rows[0]?.encoding !== 'UTF8')
    throw unavailable(
      `The database's encoding is ${rows[0]?.encoding}; Inlet needs UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    );
}

/** Which are still to be applied. @throws when the past is not what this release knows */
async function openMigrations(client: ClientBase, known: Migration[]): Promise<Migration[]> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS migration (
       number     integer PRIMARY KEY,
       name       text NOT NULL,
       checksum   text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now()
     )`,
  );
  const { rows } = await client.query<Migration>('SELECT number, name, checksum FROM migration');
  const applied = new Map(rows.map((row) => [row.number, row]));
  const newest = Math.max(0, ...applied.keys());
  if (newest > Math.max(0, ...known.map(({ number }) => number)))
    throw unavailable(
      `The database was brought up to ${applied.get(newest)?.name} by a newer Inlet than this one. Run that release or a later one.`,
    );
  for (const { number, name, checksum } of known)
    if (applied.has(number) && applied.get(number)?.checksum !== checksum)
      throw unavailable(
        `The migration ${name} is not the one this database was made with. Run the release that made it, or a later one.`,
      );
  return known.filter(({ number }) => !applied.has(number));
}

async function apply(client: ClientBase, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query('INSERT INTO migration (number, name, checksum) VALUES ($1, $2, $3)', [
    number,
    name,
    checksum,
  ]);
}

async function whole(client: ClientBase, fn: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await fn();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
