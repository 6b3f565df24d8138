/** A server and a worker, each a process, that share a database and a bucket, and no folder: files in a store that comes and goes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, over, prepare } from '../support/journey.ts';
import { newHome, startWorker } from '../support/processes.ts';
import { startS3 } from '../support/s3.ts';
import { reportOf, retried } from '../support/steps.ts';

const s3 = await startS3();
const settings = { CHUNK_ROWS: '50', ...s3.env('inlet') };
/** Answers, and works on nothing: that is for another process, which has a folder of its own. */
const inlet = await startInlet(settings, 0);
const { pool } = inlet;
const atWorker = { ...settings, DATABASE_URL: inlet.connection.url, INLET_HOME: newHome() };
const names = ['first_name', 'last_name', 'email', 'send_welcome_email'];
const rows = 400;
/** Every tenth row has no valid address. */
const failing = rows / 10;
const file = `${names.join(',')}\n${Array.from(
  { length: rows },
  (_, at) => `P${at},Lee,${at % 10 === 5 ? 'none' : `p${at}@a.test`},no\n`,
).join('')}`;

const created = async () => (await pool.query('SELECT count(*)::int AS n FROM clients')).rows[0].n as number;
const keys = (folder: string) =>
  [...s3.objects.kept.keys()].filter((key) => key.startsWith(`inlet/${folder}/`));

test('an import is run, corrected and undone, and the bucket that goes away in the middle loses nothing', async () => {
  s3.objects.do({
    method: 'POST',
    key: 'inlet/uploads/of-a-dead-server',
    query: new URLSearchParams('uploads'),
    range: undefined,
    body: Buffer.alloc(0),
  });
  s3.objects.age(2 * 3_600_000);
  const worker = await startWorker(atWorker);
  const api = apiOf(inlet.url, (await inlet.person()).token);
  expect((await api.get('/ready')).status).toBe(200);
  await expect.poll(() => s3.objects.uploads.size).toBe(0);

  const uuid = await prepare(api, { file, headers: byName(...names) });
  expect(keys('uploads')).toHaveLength(1);
  // Each chunk is read twice: by the survey, and to be loaded.
  let [reads, gone] = [0, Promise.resolve()];
  s3.fault = (asked) => {
    if (!asked.startsWith('GET /inlet/uploads/') || ++reads !== 12) return null;
    gone = s3.away();
    return 'hang';
  };
  await api.post(`/api/v1/import/start/${uuid}`);
  const wait = await worker.line(/^.*imports wait.*$/m);
  expect(wait[0]).toContain('see INLET_FILES');
  await gone;
  const during = (await api.get(`/api/v1/import/${uuid}`)).body;
  expect(during.status).toBe('processing');
  expect(during.outcome.remaining).toBeGreaterThan(0);
  expect(await created()).toBe(during.outcome.created);
  expect(await api.get('/ready')).toMatchObject({
    status: 503,
    body: {
      message: expect.stringMatching(/^Not ready: files\. The store does not answer \(ECONNREFUSED\)/),
    },
  });
  const refused = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', new File([file], 'a.csv')],
  ]);
  expect(refused).toMatchObject({
    status: 503,
    body: { message: 'The files cannot be reached. Nothing was lost.' },
  });
  expect(inlet.log()).toContain('"hint":"The store does not answer (ECONNREFUSED)');

  s3.fault = null;
  await s3.back();
  const done = await over(api, uuid);
  expect([done.status, done.outcome]).toEqual([
    'completed',
    { created: rows - failing, updated: 0, unchanged: 0, failed: failing, remaining: 0 },
  ]);
  expect(await created()).toBe(rows - failing);
  const report = await reportOf(api, uuid);
  expect(report.trimEnd().split('\r\n')).toHaveLength(failing + 1);

  const corrected = report.replaceAll('none', 'right@a.test').replace('right@a.test', 'first@a.test');
  const sent = await api.form(`/api/v1/import/${uuid}/corrections`, [
    ['file', new File([corrected], 'corrected.csv')],
  ]);
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  // The address that all the others share is good for one of them.
  expect((await retried(api, uuid)).body.outcome).toMatchObject({
    created: rows - failing + 2,
    failed: failing - 2,
  });
  await api.post(`/api/v1/import/${uuid}/undo`);
  expect((await over(api, uuid)).status).toBe('undone');
  expect(await created()).toBe(0);

  expect(keys('reports').length).toBeGreaterThan(0);
  expect((await api.delete(`/api/v1/import/${uuid}`)).status).toBe(204);
  await expect.poll(() => [...s3.objects.kept.keys()], { timeout: 10_000 }).toEqual([]);
  for (const home of [inlet.home, atWorker.INLET_HOME]) expect(existsSync(join(home, 'files'))).toBe(false);
  for (const log of [inlet.log(), worker.output()]) expect(log).not.toContain(s3.key.secret);
  worker.kill('SIGTERM');
  expect((await worker.ended).code).toBe(0);
});

test('a large file in another encoding is kept in parts, by the server and by its reading thread', async () => {
  const count = 90_000;
  const line = `${'Ann'.padEnd(100, '.')},Lee\n`;
  const utf16 = Buffer.from(`\uFEFFfirst,last\n${line.repeat(count)}`, 'utf16le');
  const { body } = await apiOf(inlet.url, (await inlet.person()).token).form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', new File([utf16], 'large.csv')],
  ]);
  expect(body).toMatchObject({ total_jobs: count, headers: ['first', 'last'] });
  const [original, text] = [...s3.objects.kept]
    .sort(([a], [b]) => a.length - b.length)
    .map(([, bytes]) => bytes);
  expect(original?.equals(utf16)).toBe(true);
  expect(text?.toString()).toBe(`first,last\n${line.repeat(count)}`);
  expect(s3.asked.filter((asked) => asked.endsWith('partNumber=2'))).toHaveLength(2);
});
