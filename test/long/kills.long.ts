/** A million rows, and twenty kills at any moment: every row exactly once, true numbers at every look. Contract §6. */

import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientColumns, writeClientsFile } from '../../bench/support/clients-file.ts';
import { createFirm } from '../../src/auth/firms.ts';
import { createToken } from '../../src/auth/tokens.ts';
import { createUser } from '../../src/auth/users.ts';
import { apiOf } from '../support/api.ts';
import { database } from '../support/database.ts';
import { byName, prepare } from '../support/journey.ts';
import { newHome, startServer, startWorker } from '../support/processes.ts';

const rows = 1_000_000;
const kills = 20;

test(`a million rows through ${kills} kills of workers, each while it works on a chunk`, async () => {
  const { pool, url } = await database();
  const env = { DATABASE_URL: url, INLET_HOME: newHome(), WORKERS: '2', RATE_LIMIT_PER_MINUTE: '0' };
  const server = await startServer(env, ['--workers', '0']);
  const firm = await createFirm(pool, { name: 'Harbour' });
  const who = await createUser(pool, { firmUuid: firm, email: 'o@a.test', role: 'owner' });
  const token = await createToken(pool, { ...who, name: 'test', lifeSeconds: 86_400 });
  const api = apiOf(server.url, token.secret);
  const folder = await mkdtemp(join(tmpdir(), 'inlet-long-'));
  const path = join(folder, 'clients.csv');
  await writeClientsFile(path, { rows, badEvery: 100 });
  const file = new File([await openAsBlob(path)], 'clients.csv');
  let worker = await startWorker(env);
  const uuid = await prepare(api, { file, headers: byName(...clientColumns) });
  await api.post(`/api/v1/import/start/${uuid}`);

  const look = async () => {
    const { body } = await api.get(`/api/v1/import/${uuid}`);
    const { created, updated, unchanged, failed, remaining } = body.outcome;
    expect(created + updated + unchanged + failed + remaining).toBe(rows);
    return body;
  };
  for (let kill = 0; kill < kills; kill++) {
    // Each worker decides something before it dies, so that the kills spread over the whole run.
    const before = (await look()).outcome.remaining;
    while ((await look()).outcome.remaining === before) expect((await look()).status).toBe('processing');
    worker.kill('SIGKILL');
    await worker.ended;
    expect((await look()).status).toBe('processing');
    worker = await startWorker(env);
  }
  while ((await look()).status === 'processing');
  const done = await look();
  expect(done.status).toBe('completed');
  expect(done.outcome).toEqual({ created: 990_000, updated: 0, unchanged: 0, failed: 10_000, remaining: 0 });
  const { rows: counted } = await pool.query('SELECT count(*)::int AS n FROM clients WHERE firm_uuid = $1', [
    firm,
  ]);
  expect(counted[0].n).toBe(990_000);
  await rm(folder, { recursive: true, force: true });
});
