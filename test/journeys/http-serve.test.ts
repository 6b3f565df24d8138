/** What the server does beside answering: events, limits, logs, numbers, documents, closing. */

import { describe, expect, test } from 'vitest';
import { builtInTypes } from '../../src/types/registry.ts';
import { type Api, apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet();
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);

async function uploaded(client: Api, text: string): Promise<string> {
  const { body } = await client.form('/api/v1/import', [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(text)],
  ]);
  return body.uuid;
}

const headers = { first_name: 'first', last_name: 'last', email: 'mail', send_welcome_email: 'welcome' };
const rows = Array.from({ length: 500 }, (_, i) => `Ann,Lee${i},a${i}@secret.example,no`).join('\n');
const file = `first,last,mail,welcome\n${rows}\n`;

describe('events', () => {
  test('begin at once, follow each change and end with the import', async () => {
    const id = await uploaded(api, file);
    await api.post(`/api/v1/import/map/${id}`, { headers });
    const watching = api.get(`/api/v1/import/${id}/events`, { 'last-event-id': 'whatever' });
    await api.post(`/api/v1/import/start/${id}`);
    const { status, headers: answered, body } = await watching;
    expect(status).toBe(200);
    expect(answered.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = [...String(body).matchAll(/id: (.+)\nevent: import\ndata: (.+)\n\n/g)];
    const seen = events.map(([, , data]) => JSON.parse(data ?? ''));
    expect(seen[0].status).not.toBe('completed');
    expect(seen.at(-1)).toEqual((await api.get(`/api/v1/import/${id}`)).body);
    expect(seen.at(-1)).toMatchObject({ status: 'completed', progress: 100, outcome: { created: 500 } });
    const counts = seen.map((one) => one.jobs_remaining);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));

    // A browser that comes back after the last event is sent away for good.
    const again = await api.get(`/api/v1/import/${id}/events`, { 'last-event-id': events.at(-1)?.[1] ?? '' });
    expect([again.status, again.body]).toEqual([204, '']);
    const anew = await api.get(`/api/v1/import/${id}/events`);
    expect(String(anew.body)).toContain('"status":"completed"');
  });

  test('of an import that is not there are an answer like any other', async () => {
    const { status, body } = await api.get(`/api/v1/import/${crypto.randomUUID()}/events`);
    expect([status, body]).toEqual([404, { message: 'Import not found.' }]);
  });
});

test('who hangs up is let go, and has a line in the log', async () => {
  const id = await uploaded(api, file);
  const hangUp = new AbortController();
  const headers = { authorization: `Bearer ${person.token}` };
  const response = await fetch(`${inlet.url}/api/v1/import/${id}/events`, { headers, signal: hangUp.signal });
  await response.body?.getReader().read();
  hangUp.abort();
  const lines = () =>
    inlet
      .log()
      .split('\n')
      .filter((line) => line.includes('"status":499'));
  await expect.poll(lines).toHaveLength(1);
  expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ route: '/api/v1/import/:uuid/events', import: id });
});

describe('the rate limit', async () => {
  const limited = await startInlet({ RATE_LIMIT_PER_MINUTE: '3' }, 0);
  const one = await limited.person();
  const other = await limited.person();

  test('is a user’s own, is told on every answer, and says how long to wait', async () => {
    const client = apiOf(limited.url, one.token);
    const paths = ['/api/v1/import', `/api/v1/import/${crypto.randomUUID()}`, '/api/v1/import?sort=x'];
    for (const [i, path] of paths.entries()) {
      const { headers } = await client.get(path);
      expect([headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual([
        '3',
        String(2 - i),
      ]);
    }
    const refused = await client.get('/api/v1/import');
    expect([refused.status, refused.body]).toEqual([429, { message: 'Too Many Attempts.' }]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect((await apiOf(limited.url, other.token).get('/api/v1/import')).status).toBe(200);
  });

  test('is by address before sign-in; probes are told and not counted', async () => {
    const client = apiOf(limited.url, null);
    for (let i = 0; i < 5; i++)
      expect((await client.get('/health')).headers.get('x-ratelimit-remaining')).toBe('3');
    for (let i = 0; i < 3; i++) expect((await client.get('/api/v1/import')).status).toBe(401);
    expect((await client.get('/api/v1/import')).status).toBe(429);
    expect((await client.get('/health')).status).toBe(200);
    expect((await apiOf(limited.url, other.token).get('/api/v1/import')).status).toBe(200);
  });
});

test('the log has a line a request, and nobody’s data', async () => {
  const id = await uploaded(api, file.replace('Ann', 'Zebedee'));
  await api.post(`/api/v1/import/map/${id}`, { headers });
  await api.post(`/api/v1/import/start/${id}`);
  await api.get(`/api/v1/import/${id}/events`);
  const { body } = await api.get(`/api/v1/import/${id}`);
  expect(body.failed_jobs).toBeGreaterThan(0);
  await fetch(body.error_report.download_url);
  await api.get(`/api/v1/records/clients?filter[search]=Zebedee`);
  await api.get(`/api/v1/import?filter[name]=zebedee@example.org`);
  await api.post('/api/v1/personal-access-tokens', { name: 'Zebedee', password: 'wrong-password' });
  const lines = () =>
    inlet
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const asked = () => lines().filter((line) => line.msg === 'request');
  await expect.poll(() => asked().at(-1).route).toBe('/api/v1/personal-access-tokens');
  expect(
    asked().find((line) => line.route === '/api/v1/import/start/:uuid' && line.import === id),
  ).toMatchObject({
    method: 'POST',
    status: 200,
    ms: expect.any(Number),
    reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    account: person.accountUuid,
    firm: person.firmUuid,
  });
  const text = inlet.log();
  for (const secret of [
    'Zebedee',
    'zebedee',
    'secret.example',
    'example.org',
    person.token,
    'wrong-password',
    'signature',
    'Bearer',
  ])
    expect(text).not.toContain(secret);
});

test('the numbers are there for Prometheus', async () => {
  const { body, headers: answered } = await apiOf(inlet.url, null).get('/metrics');
  expect(answered.get('content-type')).toMatch(/^text\/plain/);
  const numbers = Object.fromEntries(
    String(body)
      .split('\n')
      .filter((line) => line.startsWith('inlet_'))
      .map((line) => line.split(/ (?=\S+$)/)),
  );
  expect(Number(numbers['inlet_imports{status="completed"}'])).toBe(2);
  expect(Number(numbers['inlet_imports{status="uploaded"}'])).toBe(1);
  expect(Number(numbers['inlet_rows{outcome="created"}'])).toBe(500);
  expect(Number(numbers['inlet_rows{outcome="failed"}'])).toBe(500);
  expect(Number(numbers.inlet_queue_chunks)).toBe(0);
  expect(Number(numbers['inlet_chunk_seconds{quantile="0.5"}'])).toBeGreaterThan(0);
  expect(
    Number(numbers['inlet_http_request_seconds_count{method="POST",route="/api/v1/import",status="200"}']),
  ).toBe(3);
});

test('whether it can work is told, and what is away', async () => {
  expect((await api.get('/ready')).body).toEqual({ status: 'ok', database: 'ok', files: 'ok' });
});

describe('the documents', () => {
  const nobody = apiOf(inlet.url, null);

  test('refer to nothing that is not there, and name every kind of answer', async () => {
    const { body } = await nobody.get('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    expect(body.servers).toEqual([{ url: inlet.url }]);
    const text = JSON.stringify(body);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(body.components.schemas).toHaveProperty(name ?? '');
    expect(Object.keys(body.paths['/api/v1/import'].post.requestBody.content)).toEqual([
      'multipart/form-data',
    ]);
    for (const item of Object.values(body.paths) as Record<string, { summary: string }>[])
      for (const operation of Object.values(item)) expect(operation.summary).toBeTruthy();
  });

  test('are shown by a page that needs nothing from elsewhere', async () => {
    const page = await nobody.get('/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const sources = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      const url = new URL(source, `${inlet.url}/docs`);
      expect(url.origin).toBe(inlet.url);
      expect((await fetch(url)).status).toBe(200);
    }
    // Inline scripts would be refused by the policy the page comes with.
    expect(String(page.body)).not.toMatch(/<script(?![^>]*src=)[^>]*>\s*\S/);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  test('are led to from the address itself', async () => {
    const { body } = await nobody.get('/');
    for (const [, path] of String(body).matchAll(/href="([^"]+)"/g))
      expect((await nobody.get(path ?? '')).status).toBe(200);
  });

  test('types say what they take, and the sample is a file of that', async () => {
    const { body } = await api.get('/api/v1/import-types');
    expect(body.data.map((type: { name: string }) => type.name)).toEqual([...builtInTypes.keys()]);
    const { body: clients } = await api.get('/api/v1/import-types/clients');
    const welcome = clients.fields.find((field: { name: string }) => field.name === 'send_welcome_email');
    expect(welcome).toMatchObject({ kind: 'bool', required_in: ['store'], options: [] });
    const sample = await api.get('/api/v1/import-types/clients/sample');
    expect(sample.headers.get('content-disposition')).toContain('filename="clients.csv"');
    const lines = String(sample.body).trim().split('\r\n');
    expect(lines[0]).not.toMatch(/(^|,)uuid(,|$)/);
    const id = await uploaded(api, String(sample.body));
    const columns = (await api.get(`/api/v1/import/${id}`)).body.headers as string[];
    const all = Object.fromEntries(columns.map((column) => [column, column]));
    expect((await api.post(`/api/v1/import/map/${id}`, { headers: all })).status).toBe(200);
    const { body: previewed } = await api.get(`/api/v1/import/${id}/preview`);
    expect(previewed.data.length).toBe(lines.length - 1);
    expect(previewed.data.map((row: { errors: object }) => row.errors)).toEqual(
      previewed.data.map(() => ({})),
    );
  });
});
