/** What a retry makes of duplicates, updates, checks, and rows nobody could read (contract §4 `retry`, §6). */
import { expect, test } from 'vitest';
import { failingFile, failingImport } from '../support/failing.ts';
import { startInlet } from '../support/inlet.ts';
import { finished, ran, retried } from '../support/steps.ts';

const inlet = await startInlet({ CHUNK_ROWS: '3' }, 2);
const anImport = (text?: string, fields?: Record<string, string>) => failingImport(inlet, text, fields);

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

test('a duplicate that was skipped keeps nothing from a row before it', async () => {
  // Row 3 is skipped for its address, and nobody gets the reference it carries.
  const text = `first_name,last_name,email,external_reference,send_welcome_email
A,A,one@example.org,R1,no
B,B,two@,R2,no
C,C,one@example.org,R3,no
D,D,four@,R3,no
`;
  const { api, path, id, body, records } = await anImport(text, { on_duplicate: 'skip' });
  expect(body.outcome).toMatchObject({ created: 1, unchanged: 1, failed: 2 });
  await api.post(`${path}/corrections`, {
    rows: [{ row: 2, cells: { email: 'two@example.org', external_reference: 'R3' } }],
  });
  const after = await retried(api, id);
  expect(after.body.outcome).toMatchObject({ created: 2, unchanged: 1, failed: 1 });
  expect((await records()).map((it: { first_name: string }) => it.first_name).sort()).toEqual(['A', 'B']);
  // Of a row behind it, it stands before as it did in the first run.
  expect(after.body.errors.map((it: { row: number; errors: unknown }) => [it.row, it.errors])).toEqual([
    [
      4,
      {
        email: ['The email field must be a valid email address.'],
        external_reference: ['The external reference has already been taken.'],
      },
    ],
  ]);
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
  const { api, id, path, body, records } = await anImport(failingFile, { mode: 'validate' });
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

test('a retry of a cancelled import leaves alone what was left over, and start goes on with it', async () => {
  const { api, id, path } = await anImport();
  // As if it had been cancelled before its last line: rows 7 and on were never decided.
  await inlet.pool.query(
    'UPDATE chunk SET done = false, failed = 0 WHERE import_uuid = $1 AND run = 1 AND stage = 4 AND number = 2',
    [id],
  );
  await inlet.pool.query('UPDATE chunk SET done = false WHERE import_uuid = $1 AND run = 1 AND stage = 5', [
    id,
  ]);
  await inlet.pool.query('DELETE FROM failure WHERE import_uuid = $1 AND row = 7', [id]);
  await inlet.pool.query("UPDATE import SET status = 'cancelled', failed = 4 WHERE uuid = $1", [id]);
  await api.post(`${path}/corrections`, { rows: [{ row: 2, cells: { email: 'bob@example.org' } }] });
  const { body } = await retried(api, id);
  expect(body).toMatchObject({
    status: 'cancelled',
    outcome: { created: 3, updated: 0, unchanged: 0, failed: 3, remaining: 1 },
  });
  await api.post(`/api/v1/import/start/${id}`);
  expect((await finished(api, id)).body).toMatchObject({
    status: 'completed',
    outcome: { created: 3, updated: 0, unchanged: 0, failed: 4, remaining: 0 },
  });
  // Nothing remains: starting a cancelled retry again ends at once.
  await inlet.pool.query("UPDATE import SET status = 'cancelled' WHERE uuid = $1", [id]);
  await api.post(`/api/v1/import/start/${id}`);
  expect((await finished(api, id)).body.status).toBe('completed');
});

test('an atomic import runs all of it again with the corrections, until every row is well', async () => {
  const { api, id, path, body, records } = await anImport(failingFile, { atomic: 'true' });
  expect(body).toMatchObject({ status: 'failed', outcome: { created: 0, failed: 5, remaining: 2 } });
  const gender = { field: 'gender', message: 'The selected gender is invalid.', set: 'male' };
  await api.post(`${path}/corrections`, gender);
  const still = await retried(api, id);
  expect(still.body).toMatchObject({ status: 'failed', outcome: { created: 0, failed: 4, remaining: 3 } });
  expect(await records()).toEqual([]);
  // Row 5 carries the address of row 1 once more, and row 7 comes without a header for its town.
  const cells = [2, 4, 5, 7].map((row) => ({ row, cells: { email: `row${row}@example.org` } }));
  await api.post(`${path}/corrections`, { rows: cells });
  const required = { field: 'send_welcome_email', message: 'The send welcome email field is required.' };
  await api.post(`${path}/corrections`, { ...required, set: 'no' });
  await api.post(`${path}/corrections`, { rows: [{ row: 7, cells: { town_city: 'Leeds' } }] });
  const { body: well } = await retried(api, id);
  expect(well).toMatchObject({
    status: 'completed',
    failure: null,
    outcome: { created: 7, failed: 0, remaining: 0 },
  });
  expect((await records())[6]).toMatchObject({
    first_name: 'Gus',
    email: 'row7@example.org',
    town_city: 'Leeds',
  });
});
