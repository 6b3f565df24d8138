/**
 * Every route of openapi.json, asked by nobody, by another firm, through another firm's account, and by a reader (contract §2).
 * Routes are not listed here: one that is added is asked too.
 */
import { describe, expect, test } from 'vitest';
import { createApplication } from '../../src/auth/applications.ts';
import { apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

interface Route {
  method: string;
  path: string;
  guarded: boolean;
}

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const owner = await inlet.person();
const stranger = await inlet.person();
const reader = await inlet.person('reader', owner.firmUuid);
const nobody = apiOf(inlet.url, null);
const { body: document } = await nobody.get('/openapi.json');

/** Who may ask without a token: a new route does not come onto this list by itself. */
const open = [
  'GET /health',
  'GET /ready',
  'GET /metrics',
  'POST /api/v1/session',
  'GET /oauth/authorize',
  'POST /oauth/token',
  'POST /oauth/revoke',
];

const routes: Route[] = Object.entries(document.paths as Record<string, object>).flatMap(([path, item]) =>
  Object.keys(item).map((name) => {
    const method = name.toUpperCase();
    return { method, path, guarded: !open.includes(`${method} ${path}`) };
  }),
);
const guarded = routes.filter((route) => route.guarded);
const ofOneThing = guarded.filter(({ path }) => path.includes('{uuid}'));

const owned = await ownerThings();

/** The address with the owner's own things in it. */
function addressOf({ path }: Route): string {
  const uuid = path.startsWith('/api/v1/records')
    ? owned.record
    : path.includes('/file/')
      ? owned.file
      : path.includes('personal-access-tokens')
        ? owned.token
        : path.includes('-applications')
          ? owned.application
          : path.includes('webhook-subscriptions')
            ? owned.webhook
            : path.includes('custom-fields')
              ? owned.customField
              : owned.import;
  return path.replace('{uuid}', uuid).replace('{type}', 'clients');
}

async function ask(route: Route, token: string | null, headers: Record<string, string> = {}) {
  const response = await fetch(inlet.url + addressOf(route), {
    method: route.method,
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
  });
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (streams) await response.body?.cancel();
  const text = streams ? '' : await response.text();
  return { status: response.status, text, headers: response.headers };
}

async function ownerThings() {
  const api = apiOf(inlet.url, owner.token);
  const file = 'first,last,welcome\nAnn,Lee,no\nJoe,Bloggs,perhaps\n';
  const form: [string, string | File][] = [
    ['type', 'clients'],
    ['mode', 'store'],
    ['file', csv(file)],
  ];
  const done = (await api.form('/api/v1/import', form)).body.uuid;
  const headers = { first_name: 'first', last_name: 'last', send_welcome_email: 'welcome' };
  await api.post(`/api/v1/import/map/${done}`, { headers });
  await api.post(`/api/v1/import/start/${done}`);
  await api.get(`/api/v1/import/${done}/events`);
  const { body } = await api.get(`/api/v1/import/${done}`);
  const waiting = (await api.form('/api/v1/import', form)).body.uuid;
  await api.post(`/api/v1/import/map/${waiting}`, { headers });
  const records = await api.get('/api/v1/records/clients');
  const made = await api.post('/api/v1/personal-access-tokens', { name: 'spare', password: owner.password });
  const application = await createApplication(inlet.pool, {
    firmUuid: owner.firmUuid,
    name: 'CRM Bridge',
    redirectUris: ['https://crm-bridge.example/callback'],
    confidential: true,
    scope: '*',
    accountUuid: null,
  });
  const told = { url: 'https://127.0.0.1:9/', events: ['import.completed'] };
  const webhook = await api.post('/api/v1/webhook-subscriptions', told);
  const field = { type: 'clients', label: 'Shoe size', kind: 'int' };
  const customField = await api.post('/api/v1/custom-fields', field);
  return {
    customField: customField.body.uuid as string,
    application: application.uuid,
    import: waiting as string,
    file: body.error_report.uuid as string,
    record: records.body.data[0].uuid as string,
    token: made.body.uuid as string,
    webhook: webhook.body.uuid as string,
  };
}

const named = (list: Route[]) => list.map((route) => [`${route.method} ${route.path}`, route] as const);

test('there are routes to ask', () => {
  expect(guarded.length).toBeGreaterThan(15);
  expect(ofOneThing.length).toBeGreaterThan(8);
});

describe('without a good token', () => {
  test.each(named(guarded))('%s is 401', async (_name, route) => {
    const unknown = `inlet_${'x'.repeat(40)}`;
    for (const token of [null, 'nonsense', unknown, 'inlet_', owner.token.slice(0, -1)]) {
      const { status, text } = await ask(route, token);
      expect({ token, status, text }).toEqual({ token, status: 401, text: '{"message":"Unauthenticated."}' });
    }
  });
});

describe("with another firm's token", () => {
  test.each(named(ofOneThing))('%s is 404', async (_name, route) => {
    const headers = { 'content-type': 'application/json' };
    const { status, text } = await ask(route, stranger.token, headers);
    // A route that takes a body says what is wrong with the body first, and tells nothing of the thing.
    if (status === 422) {
      const missing = route.path.replace('{uuid}', crypto.randomUUID());
      expect(text).toBe((await ask({ ...route, path: missing }, stranger.token, headers)).text);
    } else
      expect({ status, message: JSON.parse(text).message }).toEqual({
        status: 404,
        message: expect.stringMatching(/not found\.$/),
      });
  });

  test('lists show nothing of it', async () => {
    const api = apiOf(inlet.url, stranger.token);
    for (const path of [
      '/api/v1/import',
      '/api/v1/records/clients',
      `/api/v1/records/clients?filter[import]=${owned.import}`,
    ])
      expect((await api.get(path)).body.data).toEqual([]);
    const tokens = (await api.get('/api/v1/personal-access-tokens')).body.data;
    expect(tokens.map((token: { uuid: string }) => token.uuid)).not.toContain(owned.token);
    const logins = (await api.get('/api/v1/logins')).body.data;
    expect(logins.map((login: { firm: { uuid: string } }) => login.firm.uuid)).toEqual([stranger.firmUuid]);
  });

  test('a mapping that would be good for the owner is not found either', async () => {
    const api = apiOf(inlet.url, stranger.token);
    const mapped = await api.post(`/api/v1/import/map/${owned.import}`, { headers: { first_name: 'first' } });
    expect(mapped.status).toBe(404);
  });

  test('a token is not made for an account of the other firm', async () => {
    const api = apiOf(inlet.url, stranger.token);
    const asked = { name: 'x', password: stranger.password, account_uuid: owner.accountUuid };
    const { status, body } = await api.post('/api/v1/personal-access-tokens', asked);
    expect([status, Object.keys(body.errors)]).toEqual([422, ['account_uuid']]);
  });
});

describe("with an account header that is not one of the user's", () => {
  test.each(named(guarded))('%s is 403', async (_name, route) => {
    for (const account of [owner.accountUuid, crypto.randomUUID(), 'nonsense']) {
      const { status, text } = await ask(route, stranger.token, { 'x-plannr-account-uuid': account });
      expect({ status, text }).toEqual({ status: 403, text: '{"message":"This action is unauthorized."}' });
    }
  });
});

describe('a reader', () => {
  // Tokens, sign-ins and what they allowed are a reader's own.
  const own = ['/api/v1/personal-access-tokens', '/api/v1/session', '/api/v1/allowed-applications'];
  const changes = guarded.filter(
    ({ method, path }) => method !== 'GET' && !own.some((start) => path.startsWith(start)),
  );
  test.each(named(changes))('%s is 403', async (_name, route) => {
    expect((await ask(route, reader.token)).status).toBe(403);
  });

  // What gives others access to the firm's data is nothing for them to look at either.
  const kept = ['/api/v1/oauth-applications', '/api/v1/webhook-subscriptions'];
  const isKept = (path: string) => kept.some((start) => path.startsWith(start));
  const gets = guarded.filter(({ method }) => method === 'GET');
  test.each(named(gets.filter(({ path }) => isKept(path))))('%s is 403', async (_name, route) => {
    expect((await ask(route, reader.token)).status).toBe(403);
  });

  const looks = gets.filter(({ path }) => !isKept(path));
  test.each(named(looks))('%s is theirs to see', async (_name, route) => {
    // 409 is an answer too: there is nothing to show of it yet.
    expect([200, 409]).toContain((await ask(route, reader.token)).status);
  });
});

test('an account of the same user in another firm is reached by the header', async () => {
  const { createUser } = await import('../../src/auth/users.ts');
  const second = await inlet.firm('Second Firm');
  const made = await createUser(inlet.pool, { firmUuid: second, email: owner.email, role: 'member' });
  expect(made.password).toBeNull();
  const api = apiOf(inlet.url, owner.token, { 'x-plannr-account-uuid': made.accountUuid.toUpperCase() });
  expect((await api.get('/api/v1/import')).body.data).toEqual([]);
  const { body } = await api.get('/api/v1/logins');
  expect(body.preferred_account_uuid).toBe(made.accountUuid);
  expect(body.data.map((login: { firm: { name: string } }) => login.firm.name)).toEqual([
    'Harbour Wealth',
    'Second Firm',
  ]);
  expect(body.data[0]).toMatchObject({
    primary: false,
    has_write_permission: true,
    account: { uuid: owner.accountUuid },
  });
});

test('a revoked token, a disabled account and a disabled user are out at once', async () => {
  const { disableUser } = await import('../../src/auth/users.ts');
  const person = await inlet.person('member', owner.firmUuid);
  const api = apiOf(inlet.url, person.token);
  const made = await api.post('/api/v1/personal-access-tokens', {
    name: 'laptop',
    password: person.password,
  });
  expect(made.body).toMatchObject({ name: 'laptop', account_uuid: person.accountUuid, last_used_at: null });
  expect(made.body.token).toMatch(/^inlet_[0-9A-Za-z]{40}$/);
  const laptop = apiOf(inlet.url, made.body.token);
  expect((await laptop.get('/api/v1/import')).status).toBe(200);
  const listed = (await api.get('/api/v1/personal-access-tokens')).body;
  const kept = listed.data.find((token: { uuid: string }) => token.uuid === made.body.uuid);
  expect(kept.last_used_at).not.toBeNull();
  expect(JSON.stringify(listed)).not.toContain(made.body.token);
  expect((await api.delete(`/api/v1/personal-access-tokens/${made.body.uuid}`)).status).toBe(204);
  expect((await laptop.get('/api/v1/import')).status).toBe(401);
  expect((await api.delete(`/api/v1/personal-access-tokens/${made.body.uuid}`)).status).toBe(404);

  await inlet.pool.query('UPDATE employee SET disabled_at = now() WHERE uuid = $1', [person.accountUuid]);
  expect((await api.get('/api/v1/import')).status).toBe(401);
  await inlet.pool.query('UPDATE employee SET disabled_at = NULL WHERE uuid = $1', [person.accountUuid]);
  expect((await api.get('/api/v1/import')).status).toBe(200);
  await disableUser(inlet.pool, person.email);
  expect((await api.get('/api/v1/import')).status).toBe(401);
});

test('tokens are kept as hashes only, for a year, and need the password; guesses are slowed down', async () => {
  const person = await inlet.person('member', owner.firmUuid);
  const api = apiOf(inlet.url, person.token);
  const made = await api.post('/api/v1/personal-access-tokens', { name: 'x', password: person.password });
  const { rows } = await inlet.pool.query('SELECT t::text AS text FROM personal_access_token t');
  expect(JSON.stringify(rows)).not.toContain(made.body.token);
  const days = (Date.parse(made.body.expires_at) - Date.parse(made.body.created_at)) / 86_400_000;
  expect(Math.round(days)).toBe(365);

  for (let guess = 0; guess < 5; guess++) {
    const { status, body } = await api.post('/api/v1/personal-access-tokens', {
      name: 'x',
      password: `guess ${guess}`,
    });
    expect({ status, body }).toEqual({
      status: 422,
      body: { message: 'The password is incorrect.', errors: { password: ['The password is incorrect.'] } },
    });
  }
  const slowed = await api.post('/api/v1/personal-access-tokens', { name: 'x', password: person.password });
  expect(slowed.status).toBe(429);
  // Half a minute, less what the guesses themselves took.
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(slowed.headers.get('retry-after'))).toBeLessThanOrEqual(30);
});

test('an expired token is no token', async () => {
  const person = await inlet.person('member', owner.firmUuid);
  await inlet.pool.query(
    "UPDATE personal_access_token SET expires_at = now() - interval '1 second' WHERE user_uuid = $1",
    [person.userUuid],
  );
  expect((await apiOf(inlet.url, person.token).get('/api/v1/import')).status).toBe(401);
});
