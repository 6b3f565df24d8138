/** Whoever is killed, and whenever: every row exactly once, true numbers at every look, taken up within 10 s. Contract §1, §6. */
import { expect, test } from 'vitest';
import { createFirm } from '../../src/auth/firms.ts';
import { createToken } from '../../src/auth/tokens.ts';
import { createUser } from '../../src/auth/users.ts';
import { type Api, apiOf } from '../support/api.ts';
import { database } from '../support/database.ts';
import { byName, over, prepare } from '../support/journey.ts';
import { newHome, startServer, startWorker } from '../support/processes.ts';

const { pool, url } = await database();
const env = {
  DATABASE_URL: url,
  INLET_HOME: newHome(),
  CHUNK_ROWS: '50',
  WORKERS: '1',
  RATE_LIMIT_PER_MINUTE: '0',
};
const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
const rows = 400;

/** Every tenth row has no valid address, every fortieth repeats the one before it. */
const file = `${names.join(',')}\n${Array.from({ length: rows }, (_, at) => {
  const email = at % 10 === 5 ? 'none' : `p${at % 40 === 21 ? at - 1 : at}@a.test`;
  return `P${at},Lee,${email},no\n`;
}).join('')}`;
const failing = rows / 10 + rows / 40;

async function newApi(address: string): Promise<{ api: Api; firm: string }> {
  const firm = await createFirm(pool, { name: 'Harbour' });
  const who = await createUser(pool, { firmUuid: firm, email: `${firm}@a.test`, role: 'owner' });
  const token = await createToken(pool, { ...who, name: 'test', lifeSeconds: 3600 });
  return { api: apiOf(address, token.secret), firm };
}

/** The five counts sum to the total at any look, and the records are as many as it says. */
async function look(api: Api, uuid: string, firm: string): Promise<string> {
  const { rows: counted } = await pool.query('SELECT count(*)::int AS n FROM clients WHERE firm_uuid = $1', [
    firm,
  ]);
  const { body } = await api.get(`/api/v1/import/${uuid}`);
  const { created, updated, unchanged, failed, remaining } = body.outcome;
  expect(created + updated + unchanged + failed + remaining).toBe(rows);
  expect(created).toBe(counted[0].n);
  return body.status;
}

test.each([
  'surveying',
  'settling',
  'before-copy',
  'after-copy',
  'before-commit',
  'after-commit',
  'finishing',
  'reporting',
])('a worker killed at «%s» is followed by another, and nothing is lost or done twice', async (point) => {
  const server = await startServer(env, ['--workers', '0']);
  const { api, firm } = await newApi(server.url);
  const first = await startWorker({ ...env, HOLD_AT: point });
  const uuid = await prepare(api, { file, headers: byName(...names) });
  if (point !== 'surveying' && point !== 'settling') await api.post(`/api/v1/import/start/${uuid}`);
  await first.line(new RegExp(`held at ${point}`));
  const during = await look(api, uuid, firm);
  if (during === 'mapped') await api.post(`/api/v1/import/start/${uuid}`);
  expect(await look(api, uuid, firm)).toBe('processing');

  const second = await startWorker(env);
  first.kill('SIGKILL');
  const killed = Date.now();
  const done = await over(api, uuid);
  expect(Date.now() - killed).toBeLessThan(10_000);
  expect(done.outcome).toEqual({
    created: rows - failing,
    updated: 0,
    unchanged: 0,
    failed: failing,
    remaining: 0,
  });
  await look(api, uuid, firm);
  const report = (await api.get(`/file/${done.error_report.uuid}/download`)).body as string;
  expect(report.trimEnd().split('\r\n')).toHaveLength(failing + 1);
  second.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});

test('two workers and a server without any finish one import together, each having done part of it', async () => {
  const server = await startServer(env, ['--workers', '0']);
  const { api, firm } = await newApi(server.url);
  const workers = await Promise.all([startWorker(env), startWorker(env)]);
  const many = Array.from({ length: 20_000 }, (_, at) => `P${at},Lee,w${at}@a.test,no\n`).join('');
  const uuid = await prepare(api, { file: `${names.join(',')}\n${many}`, headers: byName(...names) });
  await api.post(`/api/v1/import/start/${uuid}`);
  expect((await over(api, uuid)).outcome).toMatchObject({ created: 20_000, failed: 0 });
  const { rows: hands } = await pool.query(
    'SELECT DISTINCT worker FROM chunk WHERE import_uuid = $1 AND stage = 4',
    [uuid],
  );
  expect(hands).toHaveLength(2);
  const { rows: counted } = await pool.query('SELECT count(*)::int AS n FROM clients WHERE firm_uuid = $1', [
    firm,
  ]);
  expect(counted[0].n).toBe(20_000);
  for (const worker of workers) worker.kill('SIGTERM');
  expect((await Promise.all(workers.map((it) => it.ended))).map((it) => it.code)).toEqual([0, 0]);
});
