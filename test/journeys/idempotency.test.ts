/** A POST with an Idempotency-Key is done once (contract §2). */
import { expect, test } from 'vitest';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { finished, mapped } from '../support/steps.ts';

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const file = 'first_name,last_name,send_welcome_email\nAnn,Lee,no\nBob,Ray,perhaps\n';
const key = (name: string) => ({ 'idempotency-key': name });

async function somebody() {
  const person = await inlet.person();
  return { person, api: apiOf(inlet.url, person.token) };
}

const upload = (token: string, name: string, text = file, fields: Record<string, string> = {}) => {
  const api = apiOf(inlet.url, token, key(name));
  const parts = Object.entries({ type: 'clients', mode: 'store', ...fields });
  return api.form('/api/v1/import', [...parts, ['file', csv(text)]]);
};

test('the same upload with the same key makes one import; another file or field is refused', async () => {
  const { person, api } = await somebody();
  const first = await upload(person.token, 'upload');
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  const second = await upload(person.token, 'upload');
  expect(second.status).toBe(200);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  expect((await upload(person.token, 'upload', `${file}Cat,Fox,no\n`)).status).toBe(422);
  expect((await upload(person.token, 'upload', file, { mode: 'validate' })).status).toBe(422);
  expect((await upload(person.token, 'other')).body.uuid).not.toBe(first.body.uuid);
  expect((await api.get('/api/v1/import')).body.meta.total).toBe(2);
  // Nothing is left of the files that were sent again.
  const { rows } = await inlet.pool.query('SELECT count(*)::int AS n FROM file WHERE firm_uuid = $1', [
    person.firmUuid,
  ]);
  expect(rows[0].n).toBe(2);
});

test('a key is one account’s and one address’s', async () => {
  const [{ person }, other] = [await somebody(), await somebody()];
  const mine = await upload(person.token, 'shared');
  const theirs = await upload(other.person.token, 'shared');
  expect(theirs.status).toBe(200);
  expect(theirs.body.uuid).not.toBe(mine.body.uuid);
});

test('uploads with one key at the same moment make one import', async () => {
  const { person, api } = await somebody();
  const answers = await Promise.all(Array.from({ length: 12 }, () => upload(person.token, 'at once')));
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
  expect(new Set(answers.map(({ body }) => body.uuid)).size).toBe(1);
  expect((await api.get('/api/v1/import')).body.meta.total).toBe(1);
});

test('start and retry with a key are answered again, also when the import has gone on', async () => {
  const { api } = await somebody();
  const id = await mapped(api, file);
  const start = () => api.post(`/api/v1/import/start/${id}`, undefined, key('go'));
  const first = await start();
  expect(first.body.status).toBe('processing');
  await finished(api, id);
  expect((await start()).body).toEqual(first.body);
  expect((await api.post(`/api/v1/import/start/${id}`, undefined, key('go on'))).status).toBe(409);
  const retry = () => api.post(`/api/v1/import/${id}/retry`, undefined, key('go'));
  const again = await Promise.all([retry(), retry(), retry()]);
  expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(again[1]?.body).toEqual(again[0]?.body);
  await finished(api, id);
  const history = (await api.get(`/api/v1/import/${id}/history`)).body.data;
  expect(history.filter((it: { action: string }) => it.action === 'retried')).toHaveLength(1);
});

test('a JSON body is compared; an answer that was a refusal is told again', async () => {
  const { api } = await somebody();
  const id = await mapped(api, file);
  const map = (headers: Record<string, string>) =>
    api.post(`/api/v1/import/map/${id}`, { headers }, key('map'));
  expect((await map({ first_name: 'first_name' })).status).toBe(200);
  const other = await map({ last_name: 'last_name' });
  expect(other.status).toBe(422);
  expect(other.body.message).toContain('another body');
  const correct = () =>
    api.post(
      `/api/v1/import/${id}/corrections`,
      { rows: [{ row: 1, cells: { email: 'a@b.co' } }] },
      key('c'),
    );
  expect((await correct()).status).toBe(409);
  expect((await correct()).headers.get('idempotency-replayed')).toBe('true');
});

test('every POST that does something does it once', async () => {
  const { person, api } = await somebody();
  const { body } = await upload(person.token, 'file');
  const id = body.uuid;
  const path = `/api/v1/import/${id}`;
  const headers = Object.fromEntries(body.headers.map((header: string) => [header, header]));
  const steps: [string, unknown?][] = [
    [`${path}/read`, {}],
    [`/api/v1/import/map/${id}`, { headers }],
    [`/api/v1/import/start/${id}`],
    [`${path}/corrections`, { rows: [{ row: 2, cells: { send_welcome_email: 'maybe' } }] }],
    [`${path}/retry`],
    [`${path}/copy`, { mode: 'validate' }],
    [`${path}/undo`],
    [`${path}/cancel`],
    ['/api/v1/personal-access-tokens', { name: 'laptop', password: person.password }],
    ['/api/v1/webhook-subscriptions', { url: 'https://127.0.0.1:9/', events: ['import.completed'] }],
  ];
  for (const [step, asked] of steps) {
    const post = () => api.post(step, asked, key(`key of ${step}`));
    const first = await post();
    // Nothing runs any more, so there is nothing to cancel: a refusal is an answer, too.
    expect([step, first.status]).toEqual([step, step.endsWith('/cancel') ? 409 : 200]);
    const second = await post();
    expect([second.status, second.headers.get('idempotency-replayed'), second.body]).toEqual([
      first.status,
      'true',
      first.body,
    ]);
    if (/start|retry|undo/.test(step)) await finished(api, id);
  }
  const { body: history } = await api.get(`${path}/history`);
  const actions = history.data.map(({ action }: { action: string }) => action).toReversed();
  expect(actions).toEqual([
    'uploaded',
    'read',
    'mapped',
    'started',
    'completed',
    'corrected',
    'retried',
    'completed',
    'copied',
    'undo_started',
    'undone',
  ]);
  expect((await api.get('/api/v1/webhook-subscriptions')).body.meta.total).toBe(1);
});

test('of many starts, and of many undos, at the same moment one wins', async () => {
  const { api } = await somebody();
  const id = await mapped(api, file);
  for (const [path, action] of [
    [`/api/v1/import/start/${id}`, 'started'],
    [`/api/v1/import/${id}/undo`, 'undo_started'],
  ] as const) {
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.post(path)));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array(7).fill(409)]);
    for (const { status, body } of answers)
      if (status === 409) expect(body.message).toMatch(/^This import is /);
    await finished(api, id);
    const { body } = await api.get(`/api/v1/import/${id}/history`);
    expect(body.data.filter((entry: { action: string }) => entry.action === action).length).toBe(1);
  }
});

test('an answer is forgotten after a day', async () => {
  const { person } = await somebody();
  const first = await upload(person.token, 'old');
  for (const table of ['idempotent_answer', 'idempotent_effect'])
    await inlet.pool.query(`UPDATE ${table} SET created_at = now() - interval '25 hours'`);
  const second = await upload(person.token, 'old', `${file}Cat,Fox,no\n`);
  expect(second.status).toBe(200);
  expect(second.body.uuid).not.toBe(first.body.uuid);
});

test('neither keys nor answers can be read in the database', async () => {
  const { person, api } = await somebody();
  const body = { name: 'one', password: person.password };
  const make = () => api.post('/api/v1/personal-access-tokens', body, key('a secret key'));
  const made = await make();
  expect(made.status).toBe(200);
  expect((await make()).body).toEqual(made.body);
  const { rows } = await inlet.pool.query(
    `SELECT string_agg(encode(key_sha256, 'escape') || encode(sealed, 'escape'), ' ') AS all FROM idempotent_answer`,
  );
  expect(rows[0].all).not.toContain('a secret key');
  expect(rows[0].all).not.toContain('token');
});

test('a key that is none is refused', async () => {
  const { api } = await somebody();
  const id = await mapped(api, file);
  const long = await api.post(`/api/v1/import/start/${id}`, undefined, key('x'.repeat(256)));
  expect(long.status).toBe(422);
  expect(long.body.errors).toHaveProperty('Idempotency-Key');
});
