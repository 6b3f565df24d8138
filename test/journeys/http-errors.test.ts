/** Every error is JSON with a message, the framework's own included (contract §2 Errors). */
import { describe, expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { raw } from '../support/raw.ts';

const inlet = await startInlet({}, 0);
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const authorization = `Authorization: Bearer ${person.token}`;
const missing = crypto.randomUUID();

const ask = (head: string, body = '') =>
  raw(inlet.url, `${head}\r\nHost: x\r\n${authorization}\r\nConnection: close\r\n\r\n${body}`);

describe('addresses', () => {
  test.each([
    '/nothing',
    '/api/v1/imports',
    '/api/v2/import',
    '/api/v1/import/a/b',
    '/file',
    '/.env',
  ])('%s is not found', async (path) => {
    const { status, body, headers } = await api.get(path);
    expect({ status, body }).toEqual({ status: 404, body: { message: 'Not Found' } });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });

  test.each([
    'nonsense',
    '123',
    '%00',
    "'%20OR%201=1",
    missing.slice(1),
    'x'.repeat(400),
  ])('the id %s leads to no import', async (id) => {
    const { status, body } = await api.get(`/api/v1/import/${id}`);
    expect({ status, body }).toEqual({ status: 404, body: { message: 'Import not found.' } });
  });

  test('an id may be in capitals, and what is not there is not found', async () => {
    expect((await api.get(`/api/v1/import/${missing.toUpperCase()}`)).status).toBe(404);
    expect((await api.get(`/api/v1/records/clients/${missing}`)).body.message).toBe('Client not found.');
    expect((await api.get('/api/v1/records/nothing')).body.message).toBe('Import type not found.');
    expect((await api.get(`/api/v1/file/${missing}`)).body.message).toBe('File not found.');
  });

  test.each([
    '/api/v1/import/%E0%A4%A',
    '/api/v1/import/%zz',
    `/api/v1/import/${'x'.repeat(2000)}`,
  ])('%s is not well formed, and not found', async (path) => {
    const answer = await ask(`GET ${path} HTTP/1.1`);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([404, { message: 'Not Found' }]);
    expect(answer.headers).toMatch(/x-content-type-options: nosniff/i);
  });

  test.each([
    ['PUT', '/api/v1/import', 'GET, HEAD, POST'],
    ['DELETE', '/api/v1/logins', 'GET, HEAD'],
    ['GET', `/api/v1/import/start/${missing}`, 'POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/import', 'GET, HEAD, POST'],
    ['PROPFIND', '/api/v1/import', 'GET, HEAD, POST'],
  ])('%s %s is told what is allowed', async (method, path, allow) => {
    const answer = await ask(`${method} ${path} HTTP/1.1`);
    expect(answer.status).toBe(405);
    expect(answer.headers).toContain(`allow: ${allow}`);
    expect(JSON.parse(answer.body).message).toContain(allow);
  });

  test('a slash at the end does not matter', async () => {
    expect((await api.get('/api/v1/import/')).status).toBe(200);
  });
});

describe('bodies', () => {
  const mapPath = `/api/v1/import/map/${missing}`;

  test('JSON that is none is 400', async () => {
    const response = await fetch(inlet.url + mapPath, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: '{"headers": {',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { message: 'The request body is not valid JSON.' },
    ]);
  });

  test.each([
    [undefined, { headers: ['The headers field is required.'] }],
    [{}, { headers: ['The headers field is required.'] }],
    [{ headers: {} }, { headers: ['The headers field is required.'] }],
    [{ headers: 'fname' }, { headers: ['The headers field must be an object.'] }],
    [{ headers: { email: 1 } }, { 'headers.email': ['The headers.email field must be a string.'] }],
    [
      { headers: { email: 'e' }, dates: { date_of_birth: 'DYM' } },
      {
        'dates.date_of_birth': ['The selected dates.date of birth is invalid. Choose one of: DMY, MDY, YMD.'],
      },
    ],
    [
      { headers: { email: 'e' }, dates: { date_of_birth: 7 } },
      {
        'dates.date_of_birth': ['The selected dates.date of birth is invalid. Choose one of: DMY, MDY, YMD.'],
      },
    ],
    [
      { headers: { email: 'a\u0000' } },
      { email: ['The email field contains characters that cannot be stored.'] },
    ],
    [
      { headers: { email: '\ud800' } },
      { email: ['The email field contains characters that cannot be stored.'] },
    ],
  ])('a mapping of %j is 422 and says why', async (body, errors) => {
    const answer = await api.post(mapPath, body);
    const [first] = Object.values(errors).flat();
    expect(answer).toMatchObject({ status: 422, body: { message: first, errors } });
  });

  test('several errors are counted in the message', async () => {
    const { body } = await api.post('/api/v1/personal-access-tokens', {});
    expect(body).toEqual({
      message: 'The name field is required. (and 1 more error)',
      errors: { name: ['The name field is required.'], password: ['The password field is required.'] },
    });
  });

  test('a list that may not be empty is required, and what may be in it is named', async () => {
    const path = '/api/v1/webhook-subscriptions';
    const none = await api.post(path, { url: 'https://a.example', events: [] });
    expect([none.status, none.body.errors]).toEqual([422, { events: ['The events field is required.'] }]);
    const other = await api.post(path, { url: 'https://a.example', events: ['import.begun'] });
    expect([other.status, other.body.errors]).toEqual([
      422,
      {
        'events.0': [
          'The selected events.0 is invalid. Choose one of: import.completed, import.failed, import.cancelled, import.undone.',
        ],
      },
    ]);
  });

  test('what may not be given is named once', async () => {
    const { status, body } = await api.put(`/api/v1/custom-fields/${crypto.randomUUID()}`, { kind: 'int' });
    const message = 'The kind field cannot be given here.';
    expect([status, body]).toEqual([422, { message, errors: { kind: [message] } }]);
  });

  test('another kind of content is 415, a large one 413', async () => {
    const xml = await api.post(mapPath, { headers: { a: 'b' } }, { 'content-type': 'text/xml' });
    expect([xml.status, xml.body]).toEqual([415, { message: 'The body must be application/json.' }]);
    const bad = await api.post(mapPath, {}, { 'content-type': 'nonsense' });
    expect(bad.status).toBe(415);
    const large = await api.post('/api/v1/personal-access-tokens', { name: 'x'.repeat(2 ** 20) });
    expect([large.status, large.body]).toEqual([413, { message: 'The request body is too large.' }]);
    const columns = { headers: { email: 'x'.repeat(2 * 2 ** 20) } };
    expect((await api.post(mapPath, columns)).status).toBe(404);
    const more = { headers: { email: 'x'.repeat(5 * 2 ** 20) } };
    expect((await api.post(mapPath, more)).status).toBe(413);
  });

  test.each([
    ['no type at all', ''],
    ['JSON', 'Content-Type: application/json\r\n'],
    ['a form', 'Content-Type: application/x-www-form-urlencoded\r\n'],
    ['multipart', 'Content-Type: multipart/form-data; boundary=x\r\n'],
    ['nothing one could read', 'Content-Type: nonsense\r\n'],
  ])('an empty body is fine where nothing is taken, with %s', async (_name, type) => {
    for (const path of [`start/${missing}`, `${missing}/cancel`]) {
      const answer = await ask(`POST /api/v1/import/${path} HTTP/1.1\r\n${type}Content-Length: 0`);
      expect([answer.status, answer.body]).toEqual([404, '{"message":"Import not found."}']);
    }
  });

  test('what is sent to a route that takes nothing is passed over', async () => {
    const { status } = await api.post(`/api/v1/import/start/${missing}`, { any: 'thing' });
    expect(status).toBe(404);
  });
});

describe('lists', () => {
  test.each([
    [
      'filter[nonsense]=1',
      'filter[nonsense]',
      'uuid, types, exclude_types, modes, statuses, date_from, date_to, initiated_by, name',
    ],
    ['filter=1', 'filter', 'uuid, types'],
    ['filter[types][]=clients', 'filter[types][]', 'uuid, types'],
    ['sort=name', 'sort', 'created_at, updated_at'],
    ['include=account', 'include', 'initiatedBy'],
  ])('%s is not known, and what is known is told', async (query, field, known) => {
    const { status, body } = await api.get(`/api/v1/import?${query}`);
    expect(status).toBe(422);
    expect(body.errors[field][0]).toContain(`Known: ${known}`);
  });

  test.each([
    ['%00', 'query', 'The query field contains characters that cannot be stored.'],
    ['per_page=501', 'per_page', 'The per page field must not be greater than 500.'],
    ['per_page=0', 'per_page', 'The per page field must be at least 1.'],
    ['per_page=many', 'per_page', 'The per page field must be an integer.'],
    ['page=0', 'page', 'The page field must be at least 1.'],
    ['page=1.5', 'page', 'The page field must be an integer.'],
    ['page=99999999999999999999', 'page', 'The page field must not be greater than 1000000000.'],
    ['filter[uuid]=x', 'filter[uuid]', 'The filter[uuid] field must be a valid UUID.'],
    [
      'filter[date_from]=01/02/2024',
      'filter[date_from]',
      'The filter[date_from] field must match the format Y-m-d.',
    ],
    [
      'filter[date_to]=2023-02-29',
      'filter[date_to]',
      'The filter[date_to] field must match the format Y-m-d.',
    ],
    [
      'filter[name]=a%00b',
      'filter[name]',
      'The filter[name] field contains characters that cannot be stored.',
    ],
  ])('%s is 422', async (query, field, message) => {
    const { status, body } = await api.get(`/api/v1/import?${query}`);
    expect({ status, body }).toEqual({ status: 422, body: { message, errors: { [field]: [message] } } });
  });

  test.each([
    'filter[statuses]=completed,failed&filter[modes]=store&filter[exclude_types]=plans&sort=-updated_at',
    'filter[date_from]=2024-02-29&filter[date_to]=2030-01-01&filter[name]=100%25_\\',
    `filter[uuid]=${missing},${missing}&filter[initiated_by]=${person.accountUuid}`,
    'filter[types]=&filter[statuses]=&sort=&include=&other=1',
    'page=1000000000&per_page=500',
  ])('%s is a list', async (query) => {
    const { status, body } = await api.get(`/api/v1/import?${query}`);
    expect([status, body.data]).toEqual([200, []]);
    expect(Object.keys(body)).toEqual(['data', 'links', 'meta']);
    expect(body.meta).toMatchObject({ from: null, to: null, total: 0, last_page: 1 });
  });
});

describe('what is no request', () => {
  test('headers without end are 431', async () => {
    const answer = await raw(inlet.url, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.body)).toEqual({ message: 'The headers of the request are too large.' });
    expect(answer.headers).toMatch(/x-content-type-options: nosniff/i);
  });

  test.each([
    'nonsense\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n',
  ])('%j is 400', async (text) => {
    const answer = await raw(inlet.url, text);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      400,
      { message: 'The request is not valid HTTP.' },
    ]);
  });
});

test('the inside is never told, and logged without anybody’s data', async () => {
  await inlet.pool.query('ALTER TABLE personal_access_token RENAME COLUMN name TO hidden');
  const { status, body } = await api.get('/api/v1/personal-access-tokens');
  await inlet.pool.query('ALTER TABLE personal_access_token RENAME COLUMN hidden TO name');
  expect([status, body]).toEqual([500, { message: 'Server Error' }]);
  const lines = inlet
    .log()
    .split('\n')
    .filter((line) => line.includes('request failed'));
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    route: '/api/v1/personal-access-tokens',
    error: { code: '42703', frames: expect.any(Array) },
  });
});

test('no answer is without its headers', async () => {
  for (const path of [
    '/',
    '/health',
    '/nothing',
    '/api/v1/import',
    '/docs',
    '/docs/static/swagger-ui.css',
    '/metrics',
  ]) {
    const { headers } = await apiOf(inlet.url, null).get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});
