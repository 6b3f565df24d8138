/** A million rows on one machine; the server and its database are killed by turns at random moments. Contract §6. */
import { openAsBlob } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientColumns, writeClientsFile } from '../../bench/support/clients-file.ts';
import { type Api, apiOf } from '../support/api.ts';
import { byName, prepare } from '../support/journey.ts';
import { newHome, runInlet, startServer } from '../support/processes.ts';

const rows = 1_000_000;
const kills = 20;

/** Looks until the API answers; every answer must add up. */
// biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
async function look(api: Api, uuid: string): Promise<any> {
  for (;;) {
    const answer = await api.get(`/api/v1/import/${uuid}`).catch(() => null);
    if (answer?.status !== 200) {
      if (answer) expect(answer.status).toBe(503);
      continue;
    }
    const { created, updated, unchanged, failed, remaining } = answer.body.outcome;
    expect(created + updated + unchanged + failed + remaining).toBe(rows);
    return answer.body;
  }
}

async function databasePid(home: string): Promise<number> {
  const text = await readFile(join(home, 'db-18', 'data', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

test(`a million rows through ${kills} kills of the server and of the database under it`, async () => {
  const home = newHome();
  const env = { INLET_HOME: home, NODE_ENV: 'production', RATE_LIMIT_PER_MINUTE: '0' };
  await runInlet(['firm', 'create', '--name', 'Harbour', '--owner-email', 'o@a.test'], env);
  const { stdout } = await runInlet(['token', 'create', '--name', 'test'], env);
  const folder = await mkdtemp(join(tmpdir(), 'inlet-long-'));
  const path = join(folder, 'clients.csv');
  await writeClientsFile(path, { rows, badEvery: 100 });
  let server = await startServer(env);
  let api = apiOf(server.url, stdout.trim());
  const file = new File([await openAsBlob(path)], 'clients.csv');
  const uuid = await prepare(api, { file, headers: byName(...clientColumns) });
  await api.post(`/api/v1/import/start/${uuid}`);
  const moments: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const { remaining } = (await look(api, uuid)).outcome;
    // Anywhere in the share of this kill, so that all of them fall while rows are still to be decided.
    const goal = remaining - Math.floor((Math.random() * remaining) / (kills - kill + 1));
    while ((await look(api, uuid)).outcome.remaining > goal);
    const during = await look(api, uuid);
    expect(during.status).toBe('processing');
    moments.push(during.outcome.remaining);
    if (kill % 2 === 0) process.kill(await databasePid(home), 'SIGKILL');
    else {
      server.kill('SIGKILL');
      await server.ended;
      server = await startServer(env);
      api = apiOf(server.url, stdout.trim());
    }
  }
  console.log(`Killed with so many rows remaining: ${moments.join(', ')}.`);
  let done = await look(api, uuid);
  while (done.status === 'processing') done = await look(api, uuid);
  expect(done.status).toBe('completed');
  expect(done.outcome).toEqual({ created: 990_000, updated: 0, unchanged: 0, failed: 10_000, remaining: 0 });
  const records = await api.get(`/api/v1/records/clients?filter[import]=${uuid}&per_page=1`);
  expect(records.body.meta.total).toBe(990_000);
  await rm(folder, { recursive: true, force: true });
});
