/** Failed rows are corrected and run again in the same import (contract §4 `failures`, `corrections`, `retry`). */
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { mapped, ran, reportOf, retried } from '../support/steps.ts';
import { escaped, sheetOf } from '../support/workbook.ts';

const inlet = await startInlet({ CHUNK_ROWS: '3' }, 2);

const file = `first_name,last_name,email,gender,send_welcome_email
Ann,Lee,ann@example.org,female,no
Bob,Ray,bob@,male,no
Cat,Fox,cat@example.org,m,no
Dan,Orr,dan@,m,yes
Eve,Poe,ann@example.org,female,
Fay,Kim,fay@example.org,female,no
Gus,Low,=gus@,m,no
`;

async function anImport(text = file, fields: Record<string, string> = {}) {
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  const { body } = await ran(api, text, fields);
  const path = `/api/v1/import/${body.uuid}`;
  const records = async () =>
    (await api.get('/api/v1/records/clients?sort=first_name&per_page=500')).body.data;
  return { person, api, id: body.uuid as string, path, body, records };
}

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

test('the error report comes back corrected: any order, columns moved and missing, semicolons', async () => {
  const { api, id, path, records } = await anImport();
  const report = await reportOf(api, id);
  expect(report).toContain("'=gus@");
  // As a spreadsheet program in another country saves it; last_name was taken out, the rest moved.
  const returned = [
    'inlet_row;email;gender;send_welcome_email;inlet_errors;first_name',
    "7;'=gus@;male;no;whatever;Gus",
    '2;bob@example.org;male;no;;Robert',
    '4;dan@example.org;male;yes;;Dan',
    '5;eve@example.org;female;no;;Eve',
  ].join('\r\n');
  const answer = await api.form(`${path}/corrections`, [
    ['file', csv(`\uFEFF${returned}\r\n`, 'report.csv')],
  ]);
  expect(answer.status).toBe(200);
  expect(answer.body.corrected).toEqual({ rows: 4, cells: 7 });
  const kept = await api.get(`${path}/corrections?per_page=50`);
  expect(kept.body.data.filter((it: { row: number }) => it.row === 7)).toEqual([
    expect.objectContaining({ field: 'gender', from: 'm', to: 'male' }),
  ]);
  const { body } = await retried(api, id);
  expect(body.outcome).toMatchObject({ created: 5, failed: 2 });
  expect(body.errors.map((it: { row: number }) => it.row)).toEqual([3, 7]);
  expect((await records())[3]).toMatchObject({ first_name: 'Fay' });
  expect((await records()).map((it: { first_name: string }) => it.first_name)).toContain('Robert');
  // The new report has what was run, and can come back too.
  const next = await reportOf(api, id);
  expect(next).toContain(`Gus,Low,'=gus@,male,no,7,`);
});

test('a workbook is as good as a CSV', async () => {
  const { api, id, path } = await anImport();
  const cells = [
    ['first_name', 'last_name', 'email', 'gender', 'send_welcome_email', 'inlet_row', 'inlet_errors'],
    ['Cat', 'Fox', 'cat@example.org', 'female', 'no', 3, 'gender: The selected gender is invalid.'],
  ];
  const cell = (it: string | number) =>
    typeof it === 'number' ? `<c><v>${it}</v></c>` : `<c t="inlineStr"><is><t>${escaped(it)}</t></is></c>`;
  const sheet = sheetOf(cells.map((row) => `<row>${row.map(cell).join('')}</row>`).join(''));
  const answer = await api.form(`${path}/corrections`, [
    ['file', new File([new Uint8Array(sheet)], 'report.xlsx')],
  ]);
  expect(answer.body).toMatchObject({ corrected: { rows: 1, cells: 1 } });
  expect((await retried(api, id)).body.outcome).toMatchObject({ created: 3, failed: 4 });
});

test('a returned report with a stranger in it is refused whole', async () => {
  const { api, path } = await anImport();
  const send = (text: string) => api.form(`${path}/corrections`, [['file', csv(text, 'report.csv')]]);
  const stranger = await send(
    'inlet_row,email\n2,bob@example.org\n1,ann@other.org\n2,b@example.org\nx,y@example.org\n99,z\n',
  );
  expect(stranger.status).toBe(422);
  expect(stranger.body.errors.file.toSorted()).toEqual([
    'Line 5 has no number in the column inlet_row.',
    'Row 1 is not among the failed rows of this import.',
    'Row 2 is there twice. Leave one of the two.',
    'Row 99 is not among the failed rows of this import.',
  ]);
  expect((await api.get(`${path}/corrections`)).body.data).toEqual([]);
  const nameless = await send('email,gender\nbob@example.org,male\n');
  expect(nameless.status).toBe(422);
  expect(nameless.body.message).toContain('no column inlet_row');
  const { rows } = await inlet.pool.query('SELECT count(*)::int AS n FROM discarded_file');
  expect(rows[0].n).toBe(0);
});

test('the first row that carries a value keeps it, also once corrected', async () => {
  // Row 1 fails for its gender and carries the address; rows 2 and 3 repeat it.
  const text = `first_name,last_name,email,gender,send_welcome_email
A,A,one@example.org,x,no
B,B,one@example.org,male,no
C,C,one@example.org,male,no
D,D,four@,male,no
`;
  const { api, path, id, body, records } = await anImport(text);
  expect(body.outcome).toMatchObject({ created: 0, failed: 4 });
  // Without a correction of an address nothing changes about who keeps it.
  expect((await retried(api, id)).body.outcome).toMatchObject({ created: 0, failed: 4 });
  // Row 1 gives the address up, row 4 wants it: row 2 comes first.
  await api.post(`${path}/corrections`, {
    rows: [
      { row: 1, cells: { email: 'uno@example.org' } },
      { row: 4, cells: { email: 'ONE@example.org' } },
    ],
  });
  const after = await retried(api, id);
  expect(after.body.outcome).toMatchObject({ created: 1, failed: 3 });
  expect((await records()).map((it: { first_name: string }) => it.first_name)).toEqual(['B']);
  expect(after.body.errors.map((it: { errors: unknown }) => it.errors)).toEqual([
    { gender: ['The selected gender is invalid.'] },
    { email: ['The email has already been taken.'] },
    { email: ['The email has already been taken.'] },
  ]);
  // Row 1 carries another address now; what succeeded keeps its own although a row before it asks for it.
  await api.post(`${path}/corrections`, {
    rows: [{ row: 1, cells: { email: 'one@example.org', gender: 'male' } }],
  });
  expect((await retried(api, id)).body.errors[0]).toMatchObject({
    row: 1,
    errors: { email: ['The email has already been taken.'] },
  });
});

test('in an update a record is changed by one row only, also by a corrected one', async () => {
  const { api, records } = await anImport('first_name,last_name,send_welcome_email\nA,A,no\nB,B,no\n');
  const [a, b] = await records();
  const text = `uuid,last_name,gender\n${a.uuid},One,male\n${b.uuid.replace(/.$/, 'x')},Two,male\n${b.uuid},Three,x\n`;
  const updated = await ran(api, text, { mode: 'update' });
  expect(updated.body.outcome).toMatchObject({ updated: 1, failed: 2 });
  const path = `/api/v1/import/${updated.body.uuid}`;
  const unmapped = await api.post(`${path}/corrections`, {
    rows: [{ row: 2, cells: { town_city: 'Bath' } }],
  });
  expect(unmapped.body.errors).toEqual({
    'rows.0.cells.town_city': ['The field town_city is not mapped. An update changes mapped fields only.'],
  });
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { uuid: a.uuid } }] });
  const clash = await retried(api, updated.body.uuid);
  expect(clash.body.errors[0].errors).toEqual({ uuid: ['The uuid field has a duplicate value.'] });
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { uuid: b.uuid } }] });
  const fitting = await retried(api, updated.body.uuid);
  expect(fitting.body.outcome).toMatchObject({ updated: 2, failed: 1 });
  expect((await records()).map((it: { last_name: string }) => it.last_name)).toEqual(['One', 'Two']);
});

test('a check is corrected and checked again, and goes live as a copy with its corrections', async () => {
  const { api, id, path, body, records } = await anImport(file, { mode: 'validate' });
  expect(body.outcome).toMatchObject({ unchanged: 2, failed: 5 });
  await api.post(`${path}/corrections`, {
    field: 'gender',
    message: 'The selected gender is invalid.',
    set: 'male',
  });
  const emails = [2, 4, 5, 7].map((row) => ({ row, cells: { email: `row${row}@example.org` } }));
  await api.post(`${path}/corrections`, { rows: emails });
  await api.post(`${path}/corrections`, {
    field: 'send_welcome_email',
    message: 'The send welcome email field is required.',
    set: 'no',
  });
  const checked = await retried(api, id);
  expect(checked.body.outcome).toEqual({ created: 0, updated: 0, unchanged: 7, failed: 0, remaining: 0 });
  expect(checked.body.error_report).toBeNull();
  expect(await records()).toEqual([]);
  const copy = await api.post(`${path}/copy`, { mode: 'store' });
  expect(copy.body).toMatchObject({ mode: 'store', status: 'mapped', mapping: checked.body.mapping });
  expect(copy.body.uuid).not.toBe(id);
  await api.post(`/api/v1/import/start/${copy.body.uuid}`);
  await api.get(`/api/v1/import/${copy.body.uuid}/events`);
  const live = await api.get(`/api/v1/import/${copy.body.uuid}`);
  expect(live.body.outcome).toMatchObject({ created: 7, failed: 0 });
  expect((await records())[1]).toMatchObject({ first_name: 'Bob', email: 'row2@example.org' });
});

test('a row the reader gave up stays failed until somebody has corrected it', async () => {
  const text = 'first_name,last_name,send_welcome_email\nA,A,no\nB,\uFFFDB,no\n';
  const bytes = Buffer.concat([
    Buffer.from('first_name,last_name,send_welcome_email\nA,A,no\nB,'),
    Buffer.from([0x00]),
    Buffer.from('B,no\nC,C,no\n'),
  ]);
  const { api } = await anImport(text);
  const uploaded = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', new File([bytes], 'nul.csv')],
  ]);
  const id = uploaded.body.uuid;
  const fields = ['first_name', 'last_name', 'send_welcome_email'];
  await api.post(`/api/v1/import/map/${id}`, { headers: Object.fromEntries(fields.map((it) => [it, it])) });
  await api.post(`/api/v1/import/start/${id}`);
  await api.get(`/api/v1/import/${id}/events`);
  const first = await api.get(`/api/v1/import/${id}`);
  expect(first.body.outcome).toMatchObject({ created: 2, failed: 1 });
  expect(Object.keys(first.body.errors[0].errors)).toEqual(['row']);
  expect((await retried(api, id)).body.errors).toEqual(first.body.errors);
  await api.post(`/api/v1/import/${id}/corrections`, { rows: [{ row: 2, cells: { last_name: 'Brown' } }] });
  expect((await retried(api, id)).body.outcome).toMatchObject({ created: 3, failed: 0 });
});

test('the wrong moment is 409 and says what would be needed', async () => {
  const { api, path, id } = await anImport('first_name,last_name,send_welcome_email\nA,A,no\n');
  const nothing = await api.post(`${path}/retry`);
  expect(nothing.status).toBe(409);
  expect(nothing.body.message).toContain('no failed rows');
  const fresh = await mapped(api, file);
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

test('of many retries at the same moment one wins', async () => {
  const { api, id, path } = await anImport();
  const answers = await Promise.all(Array.from({ length: 6 }, () => api.post(`${path}/retry`)));
  const statuses = answers.map(({ status }) => status);
  // A retry may have ended before the last was asked for; no two ever run at once.
  expect(statuses.filter((it) => it !== 200 && it !== 409)).toEqual([]);
  await api.get(`${path}/events`);
  const { body } = await api.get(path);
  expect(body.outcome).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 5, remaining: 0 });
  const { rows } = await inlet.pool.query(
    'SELECT count(DISTINCT run)::int AS runs FROM chunk WHERE import_uuid = $1 AND run > 1',
    [id],
  );
  expect(rows[0].runs).toBe(statuses.filter((it) => it === 200).length);
});
