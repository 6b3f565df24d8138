/** The case the project was created from: reference `get-an-import.txt`, field by field. */
import { expect, test } from 'vitest';
import { type Answer, type Api, apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet();
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);

const file = `fname,lname,email,welcome
Gareth,Thompson,gareth@example.org,no
Ann,Lee,ann@example.org,no
Joe,Bloggs,joe@example.org,
Eve,Park,eve@example.org,yes
`;
const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Follows the events until the import is over, then asks for it once more. */
async function finished(api: Api, id: string): Promise<Answer> {
  await api.get(`/api/v1/import/${id}/events`);
  return api.get(`/api/v1/import/${id}`);
}

test('upload, map, start: every documented field comes with the type it is documented with', async () => {
  const uploaded = await api.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(file)],
  ]);
  expect(uploaded.status).toBe(200);
  const id = uploaded.body.uuid;
  expect(uploaded.body).toMatchObject({ status: 'uploaded', mapping: {}, total_jobs: 4, progress: 0 });

  const headers = { first_name: 'fname', last_name: 'lname', email: 'email', send_welcome_email: 'welcome' };
  const mapped = await api.post(`/api/v1/import/map/${id}`, { headers });
  expect(mapped.status).toBe(200);
  expect(mapped.body).toMatchObject({
    status: 'mapped',
    mapping: { fname: 'first_name', lname: 'last_name', email: 'email', welcome: 'send_welcome_email' },
  });

  // As existing clients do: no body, and a Content-Type all the same.
  const started = await api.post(`/api/v1/import/start/${id}`);
  expect(started.status).toBe(200);

  const { status, body } = await finished(api, id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    uuid: expect.stringMatching(uuid),
    created_at: expect.stringMatching(time),
    updated_at: expect.stringMatching(time),
    type: 'clients',
    mode: 'store',
    headers: ['fname', 'lname', 'email', 'welcome'],
    status: 'completed',
    total_jobs: 4,
    jobs_remaining: 0,
    failed_jobs: 1,
    progress: 100,
    outcome: { created: 3, updated: 0, unchanged: 0, failed: 1, remaining: 0 },
    name: 'clients.csv',
    failure: null,
    undo: null,
    started_at: expect.stringMatching(time),
    finished_at: expect.stringMatching(time),
  });
  expect(body.errors).toEqual([
    {
      row: 3,
      line: 4,
      client: { first_name: 'Joe', last_name: 'Bloggs', email: 'joe@example.org', send_welcome_email: '' },
      errors: { send_welcome_email: ['The send welcome email field is required.'] },
    },
  ]);
  expect(body.account).toEqual({
    uuid: person.accountUuid,
    created_at: expect.stringMatching(time),
    updated_at: expect.stringMatching(time),
    type: 'employee',
    role: 'owner',
    first_name: 'Gareth',
    last_name: 'Thompson',
    name: 'Gareth Thompson',
    email: person.email,
    firm: { uuid: person.firmUuid, name: 'Harbour Wealth' },
    primary_email: { type: 'email', value: person.email, is_primary: true },
    primary_phone_number: null,
    with_login: true,
    has_joint_account: false,
    can_be_deleted: 'false',
    tags: [],
    groups: [],
    owners: [],
    custom_fields: [],
    external_references: [],
    introduced_by: null,
    assigned_adviser: null,
    assigned_paraplanner: null,
    assigned_administrator: null,
    current_time_entry: null,
    first_contact_date: null,
    next_review_date: null,
    previous_review_date: null,
    anniversary_review_date: null,
  });
  expect(body.error_report).toEqual({
    uuid: expect.stringMatching(uuid),
    created_at: expect.stringMatching(time),
    updated_at: expect.stringMatching(time),
    original_created_at: expect.stringMatching(time),
    uploaded_at: expect.stringMatching(time),
    last_modified: expect.stringMatching(time),
    status: 'uploaded',
    progress: '100',
    filename: expect.stringMatching(/\.csv$/),
    name: expect.any(String),
    extension: 'csv',
    type: 'text/csv',
    size: expect.stringMatching(/^\d+$/),
    download_url: expect.stringContaining(`${inlet.url}/file/`),
    folder_name: expect.any(String),
    parent: null,
    firm: { uuid: person.firmUuid, name: 'Harbour Wealth' },
    account: { uuid: person.accountUuid, name: 'Gareth Thompson' },
    tags: [],
  });
});

test('mapped as the page of the seed has it, each record lacks what the page says it lacks', async () => {
  const client = apiOf(inlet.url, (await inlet.person()).token);
  const rows = ['Gareth,Thompson', 'Ann,Lee', 'Joe,Bloggs', 'Eve,Park'];
  const text = `fname,lname,email\n${rows.map((row, i) => `${row},seed${i}@example.org`).join('\n')}\n`;
  const uploaded = await client.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(text)],
  ]);
  const id = uploaded.body.uuid;
  const headers = { first_name: 'fname', last_name: 'lname', email: 'email' };
  await client.post(`/api/v1/import/map/${id}`, { headers });
  await client.post(`/api/v1/import/start/${id}`);
  const { body } = await finished(client, id);
  expect(body).toMatchObject({
    headers: ['fname', 'lname', 'email'],
    mapping: { email: 'email', fname: 'first_name', lname: 'last_name' },
    total_jobs: 4,
    failed_jobs: 4,
    progress: 100,
  });
  expect(body.errors[0]).toEqual({
    row: 1,
    line: 2,
    client: { first_name: 'Gareth', last_name: 'Thompson', email: 'seed0@example.org' },
    errors: { send_welcome_email: ['The send welcome email field is required.'] },
  });
});

test('the error report is downloaded without a token by its signed address, and by its bare one with a token', async () => {
  const { body } = await api.get('/api/v1/import?include=initiatedBy');
  const report = body.data[0].error_report;
  const signed = await fetch(report.download_url);
  expect(signed.status).toBe(200);
  const text = await signed.text();
  expect(text).toContain('Joe,Bloggs,joe@example.org,');
  expect(text).toContain('The send welcome email field is required.');
  expect(signed.headers.get('content-disposition')).toMatch(/^attachment; filename=".*\.csv"/);
  expect(signed.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Number(report.size)).toBe(Buffer.byteLength(text) + (text.startsWith('\uFEFF') ? 0 : 3));

  const bare = report.download_url.split('?')[0];
  const asked = await fetch(report.download_url, { method: 'HEAD' });
  expect([asked.status, asked.headers.get('content-length')]).toEqual([200, report.size]);
  expect((await fetch(bare)).status).toBe(401);
  const withToken = await fetch(bare, { headers: { authorization: `Bearer ${person.token}` } });
  expect(withToken.status).toBe(200);
  expect(await withToken.text()).toBe(text);
  const moved = report.download_url.replace(/expires=\d+/, 'expires=9999999999');
  expect((await fetch(moved)).status).toBe(403);
});

test('on the list there is no headers and no mapping, and who began it where it is asked for', async () => {
  const { body } = await api.get('/api/v1/import?include=initiatedBy&filter[types]=clients&per_page=1');
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).not.toHaveProperty('headers');
  expect(body.data[0]).not.toHaveProperty('mapping');
  expect(body.data[0].initiated_by.uuid).toBe(person.accountUuid);
  expect(body.links.first).toBe(
    `${inlet.url}/api/v1/import?include=initiatedBy&filter%5Btypes%5D=clients&per_page=1&page=1`,
  );
  expect(body.meta).toMatchObject({ current_page: 1, from: 1, last_page: 1, per_page: 1, to: 1, total: 1 });
  expect(body.meta.path).toBe(`${inlet.url}/api/v1/import`);
});

test('records are flat and know where they come from', async () => {
  const { body } = await api.get('/api/v1/records/clients?filter[search]=ann');
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({ first_name: 'Ann', email: 'ann@example.org', origin: { row: 2 } });
  const one = await api.get(`/api/v1/records/clients/${body.data[0].uuid}`);
  expect(one.body).toEqual(body.data[0]);
});
