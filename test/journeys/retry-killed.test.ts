/** Retries through kills, on real processes: nothing twice, nothing forgotten, counters right at every look (contract §6). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { startInlet as startProcess, startWorker } from '../support/processes.ts';
import { finished, mapped } from '../support/steps.ts';

const inlet = await startInlet({ CHUNK_ROWS: '40' }, 0);
const { pool, connection, home } = inlet;
const env = { DATABASE_URL: connection.url, INLET_HOME: home, CHUNK_ROWS: '40', WORKERS: '1' };
const rows = 400;

/** Every second row fails; every tenth carries the address of the row before. */
const file = `first_name,last_name,email,gender,send_welcome_email\n${Array.from(
  { length: rows },
  (_, at) => {
    const row = at + 1;
    const email = `row${row % 10 === 0 ? row - 1 : row}@example.org`;
    return `F${String(row).padStart(3, '0')},L,${email},${row % 2 === 0 ? 'm' : 'male'},no\n`;
  },
).join('')}`;

/** Runs what there is with a worker of its own, until `done`. */
async function withWorker<T>(done: () => Promise<T>): Promise<T> {
  const worker = await startWorker(env);
  const result = await done();
  worker.kill('SIGKILL');
  await worker.ended;
  return result;
}

/** A worker that stops for good at a moment of a run, and is killed there. */
async function killedAt(point: string): Promise<void> {
  const worker = startProcess(['worker'], { LOG_LEVEL: 'warn', ...env, HOLD_AT: point });
  await worker.line(new RegExp(`held at ${point}`));
  worker.kill('SIGKILL');
  await worker.ended;
}

async function anImport() {
  const api = apiOf(inlet.url, (await inlet.person()).token);
  const id = await mapped(api, file);
  const path = `/api/v1/import/${id}`;
  const first = await withWorker(async () => {
    await api.post(`/api/v1/import/start/${id}`);
    return finished(api, id);
  });
  expect(first.body.outcome).toMatchObject({ created: 200, failed: 200 });
  const look = async () => {
    const { body } = await api.get(path);
    const { created, updated, unchanged, failed, remaining } = body.outcome;
    expect(created + updated + unchanged + failed + remaining).toBe(rows);
    expect(Math.min(created, failed, remaining)).toBeGreaterThanOrEqual(0);
    expect(body.errors.length).toBe(Math.min(25, failed));
    return body;
  };
  return { api, id, path, look };
}

const cause = { field: 'gender', message: 'The selected gender is invalid.' };

test('killed at every moment of a retry, it ends as if nothing had happened', async () => {
  const { api, id, path, look } = await anImport();
  await api.post(`${path}/corrections`, { ...cause, replace: { from: 'm', to: 'male' } });
  // An address, so that the file has to be surveyed anew.
  await api.post(`${path}/corrections`, { rows: [{ row: 10, cells: { email: 'row10@example.org' } }] });
  await api.post(`${path}/retry`);
  expect((await look()).outcome).toMatchObject({ created: 200, failed: 0, remaining: 200 });
  for (const point of [
    'surveying',
    'settling',
    'before-copy',
    'after-copy',
    'before-commit',
    'after-commit',
    'finishing',
  ]) {
    await killedAt(point);
    expect((await look()).status).toBe('processing');
  }
  const { body } = await withWorker(() => finished(api, id));
  expect(body).toMatchObject({
    status: 'completed',
    outcome: { created: 361, updated: 0, unchanged: 0, failed: 39, remaining: 0 },
    progress: 100,
  });
  await look();
  const { rows: records } = await pool.query(
    'SELECT count(*)::int AS n, count(DISTINCT email)::int AS emails FROM clients WHERE firm_uuid = $1',
    [body.account.firm.uuid],
  );
  expect(records[0]).toEqual({ n: 361, emails: 361 });
  const failures = await pool.query('SELECT count(*)::int AS n FROM failure WHERE import_uuid = $1', [id]);
  expect(failures.rows[0].n).toBe(39);
}, 180_000);

test('cancelled in the middle, rows it did not come to are failed as before, and can be retried', async () => {
  const { api, id, path, look } = await anImport();
  await api.post(`${path}/corrections`, { ...cause, set: 'male' });
  await api.post(`${path}/retry`);
  // One line done and kept, another under way when it is killed.
  await killedAt('after-commit');
  const under = await look();
  expect(under.outcome.remaining).toBeGreaterThan(0);
  const cancelled = await api.post(`${path}/cancel`);
  expect(cancelled.body).toMatchObject({ status: 'cancelled', outcome: { remaining: 0 } });
  const { outcome } = await look();
  const kept = await pool.query('SELECT count(*)::int AS n FROM failure WHERE import_uuid = $1', [id]);
  expect(kept.rows[0].n).toBe(outcome.failed);
  await api.post(`${path}/retry`);
  const { body } = await withWorker(() => finished(api, id));
  expect(body).toMatchObject({ status: 'completed', outcome: { created: 360, failed: 40, remaining: 0 } });
  await look();
}, 120_000);
