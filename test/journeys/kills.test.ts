/** Whoever is killed, and whenever: every row exactly once, true numbers at every look, taken up within 10 s. Contract §1, §6. */
import { expect, test } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, over, prepare } from '../support/journey.ts';
import { manyRows } from '../support/many-rows.ts';
import { startWorker } from '../support/processes.ts';

const settings = { CHUNK_ROWS: '50', WORKERS: '1' };
/** Answers, and works on nothing: that is for processes that can be killed. */
const inlet = await startInlet(settings, 0);
const { pool } = inlet;
const env = { ...settings, DATABASE_URL: inlet.connection.url, INLET_HOME: inlet.home };
const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
const rows = 400;

/** Every tenth row has no valid address, every fortieth repeats the one before it. */
const file = `${names.join(',')}\n${Array.from({ length: rows }, (_, at) => {
  const email = at % 10 === 5 ? 'none' : `p${at % 40 === 21 ? at - 1 : at}@a.test`;
  return `P${at},Lee,${email},no\n`;
}).join('')}`;
const failing = rows / 10 + rows / 40;

async function newApi(): Promise<{ api: Api; firm: string }> {
  const { firmUuid, token } = await inlet.person();
  return { api: apiOf(inlet.url, token), firm: firmUuid };
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
  const { api, firm } = await newApi();
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
  const { api, firm } = await newApi();
  const workers = await Promise.all([startWorker(env), startWorker(env)]);
  const uuid = await prepare(api, { file: manyRows(4_000), headers: byName(...names) });
  await api.post(`/api/v1/import/start/${uuid}`);
  expect((await over(api, uuid)).outcome).toMatchObject({ created: 4_000, failed: 0 });
  const { rows: hands } = await pool.query(
    'SELECT DISTINCT worker FROM chunk WHERE import_uuid = $1 AND stage = 4',
    [uuid],
  );
  expect(hands).toHaveLength(2);
  const { rows: counted } = await pool.query('SELECT count(*)::int AS n FROM clients WHERE firm_uuid = $1', [
    firm,
  ]);
  expect(counted[0].n).toBe(4_000);
  for (const worker of workers) worker.kill('SIGTERM');
  expect((await Promise.all(workers.map((it) => it.ended))).map((it) => it.code)).toEqual([0, 0]);
});
