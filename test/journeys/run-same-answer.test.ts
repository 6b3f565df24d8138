/** The answer depends on file and database alone: not on workers, chunks, or who was faster (contract §6). */
import { expect, test } from 'vitest';
import { type Api, apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile, over, prepare } from '../support/journey.ts';

const one = await startInlet({ CHUNK_ROWS: '10000' }, 1);
const four = await startInlet({ CHUNK_ROWS: '40', CHUNK_BYTES: '4096' }, 4);
const names = [
  'first_name',
  'last_name',
  'email',
  'send_welcome_email',
  'external_reference',
  'date_of_birth',
];
const headers = byName(...names);

/** A thousand rows, a third of them wrong in some way or repeated; the same ones every time. */
function messyFile(): string {
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const email = at % 7 === 0 ? `shared${at % 21}@a.test` : at % 11 === 0 ? 'nobody' : `p${at}@a.test`;
    const reference = at % 13 === 0 ? `R${at % 39}` : '';
    const born = at % 17 === 0 ? '31/02/1980' : '13/02/1980';
    return `${at % 19 === 0 ? '' : `P${at}`},Lee,${email},${at % 23 === 0 ? '' : 'yes'},${reference},${born}`;
  });
  return `${names.join(',')}\n${rows.join('\n')}\n`;
}

/** All failures, from the report: it has every one of them. */
async function reportOf(api: Api, done: { error_report: { uuid: string } }): Promise<string> {
  return (await api.get(`/file/${done.error_report.uuid}/download`)).body;
}

test('one worker and four, big chunks and small, and validate before: the very same failures, row by row', async () => {
  const reports: string[] = [];
  for (const inlet of [one, four]) {
    const api = apiOf(inlet.url, (await inlet.person()).token);
    const seed = `${names.join(',')}\nOld,Lee,shared7@a.test,no,R26,\n`;
    await importFile(api, { file: seed, headers });
    for (const mode of ['validate', 'store']) {
      const done = await importFile(api, { mode, file: messyFile(), headers });
      expect(done.status).toBe('completed');
      expect(done.failed_jobs).toBeGreaterThan(300);
      reports.push(await reportOf(api, done));
    }
  }
  expect(reports[0]?.split('\r\n').length).toBeGreaterThan(300);
  for (const report of reports) expect(report).toBe(reports[0]);
});

test('the same import started twice at once is started once', async () => {
  const api = apiOf(four.url, (await four.person()).token);
  const uuid = await prepare(api, { file: messyFile(), headers });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => api.post(`/api/v1/import/start/${uuid}`)),
  );
  expect(answers.map((it) => it.status).toSorted()).toEqual([200, 409, 409, 409, 409]);
  const done = await over(api, uuid);
  const { rows } = await four.pool.query(
    'SELECT count(*)::int AS n FROM clients WHERE firm_uuid = (SELECT firm_uuid FROM import WHERE uuid = $1)',
    [uuid],
  );
  expect(rows[0].n).toBe(done.outcome.created);
});

test('two imports of the same rows at once: one of each pair wins, and no deadlock reaches anybody', async () => {
  const api = apiOf(four.url, (await four.person()).token);
  const file = `${names.slice(0, 4).join(',')}\n${Array.from({ length: 2000 }, (_, at) => `P,Lee,p${at}@a.test,no\n`).join('')}`;
  const fields = byName(...names.slice(0, 4));
  // The second one the other way round, so that the two meet in the middle.
  const lines = file.trimEnd().split('\n');
  const backwards = `${[lines[0], ...lines.slice(1).reverse()].join('\n')}\n`;
  const uuids = [
    await prepare(api, { file, headers: fields }),
    await prepare(api, { file: backwards, headers: fields }),
  ];
  for (const uuid of uuids) await api.post(`/api/v1/import/start/${uuid}`);
  const ends = await Promise.all(uuids.map((uuid) => over(api, uuid)));
  expect(ends.map((it) => it.status)).toEqual(['completed', 'completed']);
  const sum = (what: string) => ends.reduce((total, it) => total + it.outcome[what], 0);
  expect([sum('created'), sum('failed')]).toEqual([2000, 2000]);
  for (const end of ends)
    for (const it of end.errors) expect(it.errors).toEqual({ email: ['The email has already been taken.'] });
});

test('a cancelled import keeps what is done, tells true numbers, and goes on where it stopped', async () => {
  const api = apiOf(four.url, (await four.person()).token);
  const rows = Array.from({ length: 20_000 }, (_, at) => `P,Lee,c${at}@a.test,no\n`).join('');
  const uuid = await prepare(api, {
    file: `${names.slice(0, 4).join(',')}\n${rows}`,
    headers: byName(...names.slice(0, 4)),
  });
  await api.post(`/api/v1/import/start/${uuid}`);
  const { status, body } = await api.post(`/api/v1/import/${uuid}/cancel`);
  expect([status, body.status]).toEqual([200, 'cancelled']);
  const count = async () =>
    (
      await four.pool.query(
        'SELECT count(*)::int AS n FROM clients WHERE firm_uuid = (SELECT firm_uuid FROM import WHERE uuid = $1)',
        [uuid],
      )
    ).rows[0].n;
  expect(body.outcome.created).toBe(await count());
  expect(body.outcome.created + body.outcome.remaining).toBe(20_000);
  expect((await api.post(`/api/v1/import/${uuid}/cancel`)).status).toBe(409);
  expect((await api.post(`/api/v1/import/start/${uuid}`)).status).toBe(200);
  const done = await over(api, uuid);
  expect(done.outcome).toEqual({ created: 20_000, updated: 0, unchanged: 0, failed: 0, remaining: 0 });
  expect(await count()).toBe(20_000);
});
