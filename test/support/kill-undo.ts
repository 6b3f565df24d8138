/** Imports and undos through kills, on real processes: what the short form and the long one have in common. */
import type pg from 'pg';
import { type Api, apiOf } from './api.ts';
import { startInlet } from './inlet.ts';
import { manyRows } from './many-rows.ts';
import { startWorker } from './processes.ts';
import { onceTold, someoneWaits } from './waits.ts';

/** An Inlet that answers and works on nothing: that is for workers that can be killed. */
export interface Killing {
  api: Api;
  pool: pg.Pool;
  /** The settings of a worker of it. */
  env: Record<string, string>;
  /** Resolves once a line of that stage of the import is done. */
  lineDone(uuid: string, stage: number): Promise<void>;
  /** Runs what was begun with a worker that is killed at its first and at a later line. */
  withKills(uuid: string, stage: number): Promise<void>;
}

export const rows = 24_000;
export const file = manyRows(rows);
/** What became of records in an undo that had none. */
export const none = { removed: 0, restored: 0, partly: 0, kept: 0, remaining: 0 };

export async function startKilling(): Promise<Killing> {
  const inlet = await startInlet({ CHUNK_ROWS: '500' }, 0);
  const { pool, connection, home } = inlet;
  const api = apiOf(inlet.url, (await inlet.person()).token);
  const env = { DATABASE_URL: connection.url, INLET_HOME: home };
  const lineDone = (uuid: string, stage: number) =>
    onceTold(connection, async () => {
      const { rows } = await pool.query(
        'SELECT EXISTS (SELECT FROM chunk WHERE import_uuid = $1 AND stage = $2 AND done) AS done',
        [uuid, stage],
      );
      return rows[0].done;
    });
  return {
    api,
    pool,
    env,
    lineDone,
    async withKills(uuid, stage) {
      const held = await hold(pool);
      const first = await startWorker(env);
      await held.waiting();
      first.kill('SIGKILL');
      await first.ended;
      await held.release();
      const second = await startWorker(env);
      await lineDone(uuid, stage);
      second.kill('SIGKILL');
      await second.ended;
    },
  };
}

/** Holds the table as it is until released: whoever changes it waits. */
async function hold(pool: pg.Pool): Promise<{ waiting(): Promise<void>; release(): Promise<void> }> {
  const client = await pool.connect();
  await client.query('BEGIN; LOCK TABLE clients IN SHARE ROW EXCLUSIVE MODE');
  return {
    /** Resolves once somebody waits. */
    waiting: () => someoneWaits(client, 'clients'),
    async release() {
      await client.query('COMMIT');
      client.release();
    },
  };
}
