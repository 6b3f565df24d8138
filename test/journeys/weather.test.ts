/** The database dies under a live server, the server dies above a live database: imports wait and go on. Contract §1. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { byName, prepare } from '../support/journey.ts';
import { manyRows } from '../support/many-rows.ts';
import { preparedHome, runInlet, type Server, startServer } from '../support/processes.ts';

const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
const rows = 12_000;
const file = manyRows(rows);

/** A server with a firm, and a token for it. */
async function settled(): Promise<{ env: Record<string, string>; server: Server; token: string }> {
  const env = {
    INLET_HOME: preparedHome(),
    NODE_ENV: 'production',
    CHUNK_ROWS: '200',
    WORKERS: '2',
    RATE_LIMIT_PER_MINUTE: '0',
  };
  const server = await startServer(env);
  await runInlet(['firm', 'create', '--name', 'Harbour', '--owner-email', 'o@a.test'], env);
  const { stdout } = await runInlet(['token', 'create', '--name', 'test'], env);
  return { env, server, token: stdout.trim() };
}

/** Asks again and again until the answer is as wanted; whatever goes wrong meanwhile is the weather, and must say 503 if it says anything. */
// biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
async function until(api: Api, uuid: string, wanted: (it: any) => boolean): Promise<any> {
  return vi.waitUntil(
    async () => {
      const answer = await api.get(`/api/v1/import/${uuid}`).catch(() => null);
      if (answer === null) return false;
      expect([200, 503]).toContain(answer.status);
      if (answer.status === 503) return false;
      const { created, updated, unchanged, failed, remaining } = answer.body.outcome;
      expect(created + updated + unchanged + failed + remaining).toBe(rows);
      return wanted(answer.body) && answer.body;
    },
    { timeout: 80_000, interval: 20 },
  );
}

const whole = { created: rows, updated: 0, unchanged: 0, failed: 0, remaining: 0 };

test('the database killed while an import is processing: the server says 503 at most, starts it again, and goes on', async () => {
  const { env, server, token } = await settled();
  const api = apiOf(server.url, token);
  const uuid = await prepare(api, { file, headers: byName(...names) });
  await api.post(`/api/v1/import/start/${uuid}`);
  const during = await until(api, uuid, (it) => it.outcome.created > 0);
  expect(during.status).toBe('processing');
  const [pid] = (await readFile(join(env.INLET_HOME ?? '', 'db-18', 'data', 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  process.kill(Number(pid), 'SIGKILL');
  const done = await until(api, uuid, (it) => it.status !== 'processing');
  expect([done.status, done.outcome]).toEqual(['completed', whole]);
  const records = await api.get(`/api/v1/records/clients?filter[import]=${uuid}&per_page=1`);
  expect(records.body.meta.total).toBe(rows);
});

test('the server killed while an import is processing: the next one takes the database over and finishes it', async () => {
  const { env, server: first, token } = await settled();
  const uuid = await prepare(apiOf(first.url, token), { file, headers: byName(...names) });
  await apiOf(first.url, token).post(`/api/v1/import/start/${uuid}`);
  const during = await until(apiOf(first.url, token), uuid, (it) => it.outcome.created > 0);
  expect(during.status).toBe('processing');
  first.kill('SIGKILL');
  await first.ended;
  const second = await startServer(env);
  const api = apiOf(second.url, token);
  const done = await until(api, uuid, (it) => it.status !== 'processing');
  expect([done.status, done.outcome]).toEqual(['completed', whole]);
  const records = await api.get(`/api/v1/records/clients?filter[import]=${uuid}&per_page=1`);
  expect(records.body.meta.total).toBe(rows);
  second.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});
