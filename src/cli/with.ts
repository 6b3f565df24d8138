/** What commands work with: the settings, the database, brought up to date; everything given back afterwards. */
import type pg from 'pg';
import { type Config, loadConfig } from '../config.ts';
import { migrate } from '../db/migrate.ts';
import { type OpenDatabase, openDatabase } from '../db/open.ts';
import { asUnavailable, isAway, makePool } from '../db/pool.ts';
import { loadTypes } from '../types/load-types.ts';
import { say } from './command.ts';
import { closeWhenLeft } from './stopping.ts';

/** What a database gone while it starts or migrates is waited for, in milliseconds. */
const patienceMs = 10_000;

/** Opens the database and brings it up to date. The caller closes it. */
export async function openMigrated(config: Config): Promise<OpenDatabase & { migrated: string[] }> {
  const opening = openDatabase(config, say);
  const forget = closeWhenLeft(opening);
  const database = await opening.catch((error) => {
    forget();
    throw error;
  });
  const close = async (withinMs?: number) => {
    await database.close(withinMs);
    forget();
  };
  try {
    const types = await loadTypes(config.typesModule);
    const until = Date.now() + patienceMs;
    for (;;) {
      try {
        return { ...database, close, migrated: await migrate(database.connection, types) };
      } catch (error) {
        // Another command may just have stopped the embedded database as we joined; it is started again.
        if (!isAway(error) || config.databaseUrl !== null || Date.now() > until) throw asUnavailable(error);
        await new Promise((settle) => setTimeout(settle, 200));
      }
    }
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** For commands that ask the database something and end. */
export async function withDatabase<T>(work: (pool: pg.Pool, config: Config) => Promise<T>): Promise<T> {
  const database = await openMigrated(loadConfig(process.env));
  const pool = makePool(database.connection, 'command', 2);
  try {
    return await work(pool, database.config);
  } finally {
    await pool.end();
    await database.close();
  }
}
