/** Failed rows are corrected and run again in the same import (contract §4 `failures`, `corrections`, `retry`). */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { failingFile, failingImport } from '../support/failing.ts';
import { startInlet } from '../support/inlet.ts';
import { mapped, retried } from '../support/steps.ts';

const inlet = await startInlet({ CHUNK_ROWS: '3' }, 2);
const anImport = (text?: string, fields?: Record<string, string>) => failingImport(inlet, text, fields);

test('failures are listed by row and grouped by cause, with example cells', async () => {
  const { api, path, body } = await anImport();
  expect(body.outcome).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 5, remaining: 0 });
  const page = await api.get(`${path}/failures?per_page=2&page=2`);
  expect(page.body.data.map((it: { row: number }) => it.row)).toEqual([4, 5]);
  expect(page.body.meta).toMatchObject({ total: 5, current_page: 2, last_page: 3 });
  expect(page.body.data[0]).toEqual({
    row: 4,
    line: 5,
    client: { first_name: 'Dan', last_name: 'Orr', email: 'dan@', gender: 'm', send_welcome_email: 'yes' },
    errors: {
      email: ['The email field must be a valid email address.'],
      gender: ['The selected gender is invalid.'],
    },
    corrections: {},
  });
  const causes = await api.get(`${path}/failures/causes`);
  expect(causes.body.data).toEqual([
    {
      field: 'email',
      message: 'The email field must be a valid email address.',
      count: 3,
      examples: ['bob@', 'dan@', '=gus@'],
    },
    { field: 'gender', message: 'The selected gender is invalid.', count: 3, examples: ['m'] },
    {
      field: 'email',
      message: 'The email has already been taken.',
      count: 1,
      examples: ['ann@example.org'],
    },
    {
      field: 'send_welcome_email',
      message: 'The send welcome email field is required.',
      count: 1,
      examples: [],
    },
  ]);
});

test('of very many failures each cause is counted, and has an example however late it comes', async () => {
  const { api, path, id } = await anImport();
  await inlet.pool.query(
    `INSERT INTO failure (firm_uuid, import_uuid, row, line, cells, errors)
     SELECT f.firm_uuid, $1, n, n + 1, '["x","y","same@","",""]'::json, '{"email":["The email field must be a valid email address."]}'::json
       FROM failure f, generate_series(100, 25000) n WHERE f.import_uuid = $1 AND f.row = 2
     UNION ALL
     SELECT firm_uuid, $1, 25001, 25002, '["x","y","late@a.example","",""]', '{"email":["Too late."]}'
       FROM failure WHERE import_uuid = $1 AND row = 2`,
    [id],
  );
  const { body } = await api.get(`${path}/failures/causes`);
  const told = body.data.map((it: Record<string, unknown>) => [it.message, it.count, it.examples]);
  expect(told[0]).toEqual([
    'The email field must be a valid email address.',
    24_904,
    ['bob@', 'dan@', '=gus@', 'same@'],
  ]);
  expect(told).toContainEqual(['Too late.', 1, ['late@a.example']]);
});

test('corrected by row and by cause, run again: only failed rows, with their own ids, nothing twice', async () => {
  const { api, path, id, records } = await anImport();
  const before = await records();
  const byCause = await api.post(`${path}/corrections`, {
    field: 'gender',
    message: 'The selected gender is invalid.',
    replace: { from: 'm', to: 'male' },
  });
  expect(byCause.status).toBe(200);
  expect(byCause.body.corrected).toEqual({ rows: 3, cells: 3 });
  const byRow = await api.post(`${path}/corrections`, {
    rows: [
      { row: 2, cells: { email: 'bob@example.org' } },
      { row: 5, cells: { email: 'eve@example.org', send_welcome_email: true, town_city: 'Leeds' } },
    ],
  });
  expect(byRow.body.corrected).toEqual({ rows: 2, cells: 4 });
  // Nothing was run.
  expect(byRow.body).toMatchObject({ status: 'completed', failed_jobs: 5 });
  expect(await records()).toEqual(before);

  const { body } = await retried(api, id);
  expect(body).toMatchObject({
    status: 'completed',
    outcome: { created: 5, updated: 0, unchanged: 0, failed: 2, remaining: 0 },
    failed_jobs: 2,
    progress: 100,
  });
  expect(body.errors.map((it: { row: number }) => it.row)).toEqual([4, 7]);
  // Corrected cells are told as they were run.
  expect(body.errors[0].client).toMatchObject({ email: 'dan@', gender: 'male' });
  const after = await records();
  expect(after.map((it: { first_name: string }) => it.first_name)).toEqual([
    'Ann',
    'Bob',
    'Cat',
    'Eve',
    'Fay',
  ]);
  expect(after.map((it: { origin: { row: number } }) => it.origin.row)).toEqual([1, 2, 3, 5, 6]);
  expect(after[3]).toMatchObject({ email: 'eve@example.org', send_welcome_email: true, town_city: 'Leeds' });
  expect(after[0]).toEqual(before[0]);

  const again = await retried(api, id);
  expect(again.body.outcome).toEqual(body.outcome);
  expect(await records()).toEqual(after);
});

test('who corrected what, from what, to what and when is kept', async () => {
  const { api, path, id, person } = await anImport();
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { email: 'bob@' } }] });
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { email: 'bob@example.org' } }] });
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { email: 'robert@example.org' } }] });
  const { body } = await api.get(`${path}/corrections`);
  const account = { uuid: person.accountUuid, name: 'Gareth Thompson' };
  const at = expect.any(String);
  expect(body.data).toEqual([
    { row: 2, field: 'email', from: 'bob@example.org', to: 'robert@example.org', at, account },
    { row: 2, field: 'email', from: 'bob@', to: 'bob@example.org', at, account },
  ]);
  await retried(api, id);
  const history = await api.get(`${path}/history`);
  expect(history.body.data.map((it: { action: string }) => it.action)).toEqual([
    'completed',
    'retried',
    'corrected',
    'corrected',
    'completed',
    'started',
    'mapped',
    'uploaded',
  ]);
  expect(history.body.data[1]).toMatchObject({ account, details: { rows: 5 } });
  expect(JSON.stringify(history.body)).not.toContain('bob@');
});

test('a row that is not among the failed is refused by name, and nothing else changes', async () => {
  const { api, path } = await anImport();
  const wrong = await api.post(`${path}/corrections`, {
    rows: [
      { row: 2, cells: { email: 'bob@example.org' } },
      { row: 1, cells: { email: 'x@example.org' } },
      { row: 4, cells: { shoe_size: '9' } },
    ],
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors).toEqual({
    'rows.1.row': ['Row 1 is not among the failed rows of this import.'],
    'rows.2.cells.shoe_size': ['The field shoe_size is not a field of clients.'],
  });
  expect((await api.get(`${path}/corrections`)).body.data).toEqual([]);
  const noCause = await api.post(`${path}/corrections`, { field: 'email', message: 'No such.', set: 'x' });
  expect(noCause.status).toBe(422);
  const both = { field: 'email', message: 'x', set: 'x', replace: { from: 'a', to: 'b' } };
  expect((await api.post(`${path}/corrections`, both)).status).toBe(422);
  expect((await api.post(`${path}/corrections`)).status).toBe(422);
});

test('the wrong moment is 409 and says what would be needed', async () => {
  const { api, path, id } = await anImport('first_name,last_name,send_welcome_email\nA,A,no\n');
  const nothing = await api.post(`${path}/retry`);
  expect(nothing.status).toBe(409);
  expect(nothing.body.message).toContain('no failed rows');
  const fresh = await mapped(api, failingFile);
  const early = await api.post(`/api/v1/import/${fresh}/retry`);
  expect(early.status).toBe(409);
  const cells = { rows: [{ row: 1, cells: { email: 'a@b.co' } }] };
  expect((await api.post(`/api/v1/import/${fresh}/corrections`, cells)).status).toBe(409);
  const other = apiOf(inlet.url, (await inlet.person()).token);
  for (const what of ['retry', 'copy', 'corrections'])
    expect(
      (await other.post(`/api/v1/import/${id}/${what}`, what === 'corrections' ? cells : {})).status,
    ).toBe(404);
  for (const what of ['failures', 'failures/causes', 'corrections', 'history'])
    expect((await other.get(`/api/v1/import/${id}/${what}`)).status).toBe(404);
  const reader = apiOf(inlet.url, (await inlet.person('reader')).token);
  expect((await reader.post(`${path}/retry`)).status).toBe(403);
});
