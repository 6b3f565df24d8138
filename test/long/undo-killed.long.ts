/** Undo through kills of what was cancelled in the middle; the short form is journeys/undo-killed (contract §6). */
import { expect, test } from 'vitest';
import { checksum, finished, imported, started, undone } from '../support/imports.ts';
import { file, none, rows, startKilling } from '../support/kill-undo.ts';
import { startWorker } from '../support/processes.ts';

const { api, pool, env, lineDone, withKills } = await startKilling();

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
