/** Nobody sees a part of an atomic import, also when its worker is killed while it moves the rows (contract §6). */
import { expect, test, vi } from 'vitest';
import { apiOf } from '../support/api.ts';
import { checksum, finished, started, undone } from '../support/imports.ts';
import { startInlet } from '../support/inlet.ts';
import { manyRows } from '../support/many-rows.ts';
import { startWorker } from '../support/processes.ts';
import { someoneWaits } from '../support/waits.ts';

const inlet = await startInlet({ CHUNK_ROWS: '1000' }, 0);
const { pool, connection, home } = inlet;
const api = apiOf(inlet.url, (await inlet.person()).token);
const env = { DATABASE_URL: connection.url, INLET_HOME: home };
const rows = 20_000;
const text = manyRows(rows);

test('readers see none or all of it, the moving worker is killed, and undo takes all of it away', async () => {
  const before = await checksum(pool);
  const uuid = await started(api, { mode: 'store', text, more: { atomic: 'true' } });
  // Whoever writes clients waits: the rows are examined and put aside, and then the worker waits to move them.
  const client = await pool.connect();
  await client.query('BEGIN; LOCK TABLE clients IN SHARE ROW EXCLUSIVE MODE');
  const mover = await startWorker(env);
  await someoneWaits(client, 'clients');
  const { rows: open } = await pool.query(
    'SELECT DISTINCT stage FROM chunk WHERE import_uuid = $1 AND NOT done',
    [uuid],
  );
  expect(open).toEqual([{ stage: 5 }]);
  mover.kill('SIGKILL');
  await mover.ended;
  await client.query('COMMIT');
  client.release();
  const { body } = await api.get(`/api/v1/import/${uuid}`);
  expect(body).toMatchObject({ status: 'processing', outcome: { created: 0, remaining: rows } });

  const seen = new Set<number>();
  const end = startWorker(env).then(() => finished(api, uuid));
  let over = false;
  void end.finally(() => {
    over = true;
  });
  const read = async () => {
    seen.add((await pool.query('SELECT count(*)::int AS n FROM clients')).rows[0].n);
    return over;
  };
  await vi.waitUntil(read, { timeout: 60_000, interval: 5 });
  expect((await end).outcome).toMatchObject({ created: rows, remaining: 0 });
  seen.add((await pool.query('SELECT count(*)::int AS n FROM clients')).rows[0].n);
  expect([...seen]).toEqual([0, rows]);
  expect((await undone(api, uuid)).undo).toMatchObject({ removed: rows });
  expect(await checksum(pool)).toEqual(before);
}, 120_000);
