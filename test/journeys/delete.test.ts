/** Deleting and copying imports (contract §4 `DELETE`, `copy`). */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { finished, mapped, ran } from '../support/steps.ts';

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const file = `first_name,last_name,email,send_welcome_email
Ann,Lee,secretcell@example.org,no
Bob,Ray,secretcell@,no
`;

async function somebody() {
  const person = await inlet.person();
  return { person, api: apiOf(inlet.url, person.token) };
}

const filesKept = async () => {
  const names = await readdir(inlet.home, { recursive: true, withFileTypes: true });
  return names.filter((it) => it.isFile()).length;
};

/** Every text anywhere in the database, but the records. */
async function everywhere(): Promise<string> {
  const { rows } = await inlet.pool.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'clients'`,
  );
  let all = '';
  for (const { name } of rows) {
    const found = await inlet.pool.query(`SELECT string_agg(t::text, ' ') AS text FROM "${name}" t`);
    all += found.rows[0].text ?? '';
  }
  return all;
}

test('file, report and all cells go; records, their origin and the history stay', async () => {
  const { api, person } = await somebody();
  const before = await filesKept();
  // Nobody answers there, so what it is to be told waits.
  const told = { url: 'https://127.0.0.1:9/', events: ['import.completed'] };
  const { body: webhook } = await api.post('/api/v1/webhook-subscriptions', told);
  const { body } = await ran(api, file);
  const path = `/api/v1/import/${body.uuid}`;
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { email: 'secretcell@@' } }] });
  await api.post(`${path}/retry`, undefined, { 'idempotency-key': 'once' });
  const { body: again } = await finished(api, body.uuid);
  expect(await everywhere()).toContain('secretcell');
  expect(await filesKept()).toBeGreaterThan(before);

  expect((await api.delete(path)).status).toBe(204);

  expect(await everywhere()).not.toContain('secretcell');
  expect(await filesKept()).toBe(before);
  expect((await api.get(path)).status).toBe(404);
  expect((await api.get('/api/v1/import')).body.meta.total).toBe(0);
  expect((await fetch(again.error_report.download_url)).status).toBe(404);
  for (const what of ['failures', 'failures/causes', 'corrections', 'preview', 'undo'])
    expect((await api.get(`${path}/${what}`)).status).toBe(404);
  for (const what of ['retry', 'copy', 'undo', 'cancel'])
    expect((await api.post(`${path}/${what}`)).status).toBe(404);
  expect((await api.post(`/api/v1/import/start/${body.uuid}`)).status).toBe(404);
  expect((await api.delete(path)).status).toBe(404);

  const { body: deliveries } = await api.get(`/api/v1/webhook-subscriptions/${webhook.uuid}/deliveries`);
  expect(deliveries.data).toMatchObject(Array(2).fill({ status: 'failed', next_attempt_at: null }));

  const records = await api.get(`/api/v1/records/clients?filter[import]=${body.uuid}`);
  expect(records.body.data).toMatchObject([{ first_name: 'Ann', origin: { import: body.uuid, row: 1 } }]);
  const history = await api.get(`${path}/history`);
  expect(history.body.data[0]).toMatchObject({ action: 'deleted', account: { uuid: person.accountUuid } });
  expect(history.body.data.at(-1)).toMatchObject({ action: 'uploaded' });
});

test('a file that a copy needs stays until the last of them goes', async () => {
  const { api } = await somebody();
  const before = await filesKept();
  // Not UTF-8, so that there is a text beside the file, too.
  const latin = Buffer.from('first_name,last_name,send_welcome_email\nSi\u00e2n,Ng,no\n', 'latin1');
  const uploaded = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'validate'],
    ['file', new File([new Uint8Array(latin)], 'a.csv')],
  ]);
  const path = `/api/v1/import/${uploaded.body.uuid}`;
  const headers = {
    first_name: 'first_name',
    last_name: 'last_name',
    send_welcome_email: 'send_welcome_email',
  };
  await api.post(`/api/v1/import/map/${uploaded.body.uuid}`, { headers });
  const copy = (await api.post(`${path}/copy`, { mode: 'store' })).body.uuid;
  const other = (await api.post(`${path}/copy`)).body;
  expect(other).toMatchObject({ mode: 'validate', status: 'mapped' });
  // Read in another way, a copy leaves the others the text they read from.
  await api.post(`/api/v1/import/${other.uuid}/read`, { header_row: 1, encoding: 'utf-8' });
  await Promise.all([api.delete(path), api.delete(`/api/v1/import/${other.uuid}`)]);
  await api.post(`/api/v1/import/start/${copy}`);
  const { body } = await finished(api, copy);
  expect(body.outcome).toMatchObject({ created: 1 });
  expect((await api.get(`/api/v1/records/clients?filter[import]=${copy}`)).body.data[0].first_name).toBe(
    'Siân',
  );
  expect((await api.delete(`/api/v1/import/${copy}`)).status).toBe(204);
  expect(await filesKept()).toBe(before);
});

test('an uploaded file that was never started can be deleted, a running import cannot', async () => {
  const { api } = await somebody();
  const uploaded = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(file)],
  ]);
  expect((await api.delete(`/api/v1/import/${uploaded.body.uuid}`)).status).toBe(204);
  const id = await mapped(api, file);
  await inlet.pool.query("UPDATE import SET status = 'processing' WHERE uuid = $1", [id]);
  const running = await api.delete(`/api/v1/import/${id}`);
  expect(running.status).toBe(409);
  expect(running.body.message).toContain('processing');
  const reader = apiOf(inlet.url, (await inlet.person('reader')).token);
  expect((await reader.delete(`/api/v1/import/${id}`)).status).toBe(403);
});

test('bytes that a server died over are removed by the next', async () => {
  const { api } = await somebody();
  const before = await filesKept();
  const { body } = await ran(api, file);
  // As if it had died between the transaction and the removal.
  const { rows } = await inlet.pool.query(
    'SELECT storage_key FROM file f JOIN import i ON i.file_uuid = f.uuid WHERE i.uuid = $1',
    [body.uuid],
  );
  await inlet.pool.query('INSERT INTO discarded_file VALUES ($1)', [rows[0].storage_key]);
  await api.delete(`/api/v1/import/${body.uuid}`);
  expect(await filesKept()).toBe(before);
  expect((await inlet.pool.query('SELECT FROM discarded_file')).rowCount).toBe(0);
});
