/** Undo through kills, on real processes: nothing is taken back twice, nothing is forgotten (contract §6, exactly once). */
import { expect, test } from 'vitest';
import { checksum, finished, started } from '../support/imports.ts';
import { file, none, rows, startKilling } from '../support/kill-undo.ts';
import { startWorker } from '../support/processes.ts';

const { api, pool, env, withKills } = await startKilling();

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
