/** Undo through kills, on real processes: nothing is taken back twice, nothing is forgotten (contract §6, exactly once). */
import type pg from 'pg';
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { checksum, finished, imported, started, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { manyRows } from '../support/many-rows.ts';
import { startWorker } from '../support/processes.ts';
import { onceTold, someoneWaits } from '../support/waits.ts';

const inlet = await startInlet({ CHUNK_ROWS: '500' }, 0);
const { pool, connection, home } = inlet;
const api = apiOf(inlet.url, (await inlet.person()).token);
const env = { DATABASE_URL: connection.url, INLET_HOME: home };
const rows = 24_000;
const file = manyRows(rows);
const none = { removed: 0, restored: 0, partly: 0, kept: 0, remaining: 0 };

/** Holds the table as it is until released: whoever changes it waits. */
async function hold(): Promise<{ waiting(): Promise<void>; release(): Promise<void> }> {
  const client: pg.PoolClient = await pool.connect();
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

/** Resolves once a line of that stage of the import is done. */
const lineDone = (uuid: string, stage: number): Promise<void> =>
  onceTold(connection, async () => {
    const { rows } = await pool.query(
      'SELECT EXISTS (SELECT FROM chunk WHERE import_uuid = $1 AND stage = $2 AND done) AS done',
      [uuid, stage],
    );
    return rows[0].done;
  });

/** Runs what was begun with a worker that is killed at its first and at a later line, then with another to the end. */
async function withKills(uuid: string, stage: number): Promise<void> {
  const held = await hold();
  const first = await startWorker(env);
  await held.waiting();
  first.kill('SIGKILL');
  await first.ended;
  await held.release();
  const second = await startWorker(env);
  await lineDone(uuid, stage);
  second.kill('SIGKILL');
  await second.ended;
}

test('import and undo of new records, each killed twice: the database is what it was', async () => {
  const before = await checksum(pool);
  const uuid = await started(api, { mode: 'store', text: file });
  await withKills(uuid, 4);
  const worker = await startWorker(env);
  expect(await finished(api, uuid)).toMatchObject({ status: 'completed', outcome: { created: rows } });
  worker.kill('SIGKILL');
  await worker.ended;

  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  await withKills(uuid, 6);
  const { body } = await api.get(`/api/v1/import/${uuid}`);
  const { removed, remaining } = body.undo;
  expect(removed + remaining).toBe(rows);
  await startWorker(env);
  expect((await finished(api, uuid)).undo).toEqual({ ...none, removed: rows });
  expect(await checksum(pool)).toEqual(before);
}, 120_000);

test('new records of an import that was cancelled in the middle, undone through kills', async () => {
  const before = await checksum(pool);
  const uuid = await started(api, { mode: 'store', text: file });
  const worker = await startWorker(env);
  await lineDone(uuid, 4);
  expect((await api.post(`/api/v1/import/${uuid}/cancel`)).status).toBe(200);
  worker.kill('SIGKILL');
  await worker.ended;
  const { status, outcome } = await finished(api, uuid);
  expect(status).toBe('cancelled');
  expect(outcome.created).toBeGreaterThan(0);
  expect(outcome.remaining).toBeGreaterThan(0);

  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  await withKills(uuid, 6);
  await startWorker(env);
  expect((await finished(api, uuid)).undo).toEqual({ ...none, removed: outcome.created });
  expect(await checksum(pool)).toEqual(before);
}, 120_000);

test('an update that was cancelled in the middle, undone through kills', async () => {
  const helper = await startWorker(env);
  const made = await imported(api, { mode: 'store', text: file });
  helper.kill('SIGKILL');
  await helper.ended;
  const before = await checksum(pool);
  const text = file.replaceAll(/^(\w+),/gm, (whole, name) => (name === 'first_name' ? whole : `${name}a,`));
  const uuid = await started(api, { mode: 'update', text, more: { match_on: 'email' } });
  const worker = await startWorker(env);
  await lineDone(uuid, 4);
  expect((await api.post(`/api/v1/import/${uuid}/cancel`)).status).toBe(200);
  worker.kill('SIGKILL');
  await worker.ended;
  const { outcome } = await finished(api, uuid);
  expect(outcome.updated).toBeGreaterThan(0);

  expect((await api.post(`/api/v1/import/${uuid}/undo`)).status).toBe(200);
  await withKills(uuid, 6);
  await startWorker(env);
  expect((await finished(api, uuid)).undo).toEqual({ ...none, restored: outcome.updated });
  expect(await checksum(pool)).toEqual(before);
  expect((await undone(api, made.uuid)).undo).toEqual({ ...none, removed: rows });
}, 120_000);
