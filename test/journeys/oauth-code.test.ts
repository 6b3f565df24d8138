/** OAuth 2.0 as an existing client of the compatible API does it: a secret, no PKCE, `scope=*`. */
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile } from '../support/journey.ts';
import { postForm, register, signedIn, Visitor } from '../support/oauth.ts';

const inlet = await startInlet();
const person = await inlet.person();
const bridge = await register(inlet, person);
const token = { access_token: expect.stringMatching(/^[\w-]{43}$/), expires_in: 3600, token_type: 'Bearer' };

test('from the sign-in to an import, with what the token exchange gives', async () => {
  const visitor = new Visitor(inlet.url);
  const page = await visitor.authorize(bridge.request());
  expect(page.pathname).toMatch(/^\/oauth\/consent\/[\w-]{43}$/);
  expect((await visitor.ask(`${page.pathname}/request`)).status).toBe(401);
  await visitor.signIn(person);
  const asked = await (await visitor.ask(`${page.pathname}/request`)).json();
  expect(asked).toMatchObject({
    application: { name: 'CRM Bridge', firm: 'Harbour Wealth' },
    scopes: ['imports:read', 'imports:write', 'records:read'],
    returns_to: 'crm-bridge.example',
    accounts: [{ uuid: person.accountUuid }],
  });
  const back = await visitor.decide(page, { allow: true, account_uuid: person.accountUuid });
  expect(back.href.startsWith(`${bridge.redirect}?`)).toBe(true);
  expect(back.searchParams.get('state')).toBe('s1');
  expect(back.searchParams.get('iss')).toBe(inlet.url);

  const tokens = await bridge.exchange(back.searchParams.get('code') ?? '');
  expect([tokens.status, tokens.body]).toEqual([
    200,
    { ...token, refresh_token: expect.stringMatching(/^[\w-]{43}$/), scope: '*' },
  ]);
  expect(tokens.headers.get('cache-control')).toContain('no-store');

  const logins = await apiOf(inlet.url, tokens.body.access_token).get('/api/v1/logins');
  expect(logins.body.preferred_account_uuid).toBe(person.accountUuid);
  const header = { 'X-PLANNR-ACCOUNT-UUID': logins.body.data[0].account.uuid };
  const api = apiOf(inlet.url, tokens.body.access_token, header);
  const done = await importFile(api, {
    file: 'first_name,last_name,send_welcome_email\nAnn,Lee,no\n',
    headers: byName('first_name', 'last_name', 'send_welcome_email'),
  });
  expect(done.outcome).toMatchObject({ created: 1, failed: 0 });
});

test('the secret may come in a header instead', async () => {
  const visitor = await signedIn(inlet.url, person);
  const code = await visitor.allow(bridge.request(), person.accountUuid);
  const { client_id, client_secret = '' } = bridge.client;
  const form = { grant_type: 'authorization_code', code, redirect_uri: bridge.redirect };
  const tokens = await postForm(`${inlet.url}/oauth/token`, form, [client_id, client_secret]);
  expect(tokens.status).toBe(200);
});

test('who refuses sends the application an error, and no code', async () => {
  const visitor = await signedIn(inlet.url, person);
  const page = await visitor.authorize(bridge.request());
  const back = await visitor.decide(page, { allow: false });
  expect(back.searchParams.get('error')).toBe('access_denied');
  expect(back.searchParams.get('state')).toBe('s1');
  expect(back.searchParams.has('code')).toBe(false);
  // What was decided once is not decided again.
  expect((await visitor.ask(`${page.pathname}/request`)).status).toBe(404);
});

test('a firm’s own application reaches that firm only; one for any firm reaches all accounts of the user', async () => {
  const { createUser } = await import('../../src/auth/users.ts');
  const firmUuid = await inlet.firm('Second Firm');
  const second = await createUser(inlet.pool, { firmUuid, email: person.email, role: 'member' });
  const visitor = await signedIn(inlet.url, person);
  const reach = async (application: typeof bridge) => {
    const tokens = await application.exchange(await visitor.allow(application.request(), person.accountUuid));
    const api = apiOf(inlet.url, tokens.body.access_token);
    const { body } = await api.get('/api/v1/logins');
    const other = await api.get('/api/v1/import', { 'x-plannr-account-uuid': second.accountUuid });
    return [body.data.map((login: { firm: { name: string } }) => login.firm.name), other.status];
  };
  expect(await reach(bridge)).toEqual([['Harbour Wealth'], 403]);
  expect(await reach(await register(inlet, person, { firmUuid: null }))).toEqual([
    ['Harbour Wealth', 'Second Firm'],
    200,
  ]);
});

test('whoever has no account in the application’s firm cannot allow it anything', async () => {
  const stranger = await inlet.person();
  const visitor = await signedIn(inlet.url, stranger);
  const page = await visitor.authorize(bridge.request());
  const asked = await (await visitor.ask(`${page.pathname}/request`)).json();
  expect(asked).toMatchObject({ accounts: [] });
  for (const account_uuid of [stranger.accountUuid, person.accountUuid]) {
    const tried = await visitor.post(`${page.pathname}/request`, { allow: true, account_uuid });
    expect(tried.status).toBe(422);
  }
});

test('a server asks in its own name, through the one account it was given', async () => {
  const server = await register(inlet, person, {
    redirectUris: [],
    scope: 'imports:read',
    accountUuid: person.accountUuid,
  });
  const answer = await server.token({ grant_type: 'client_credentials' });
  expect([answer.status, answer.body]).toEqual([200, { ...token, scope: 'imports:read' }]);
  const api = apiOf(inlet.url, answer.body.access_token);
  expect((await api.get('/api/v1/import')).status).toBe(200);
  expect((await api.get('/api/v1/records/clients')).status).toBe(403);
  const denied = await server.token({ grant_type: 'client_credentials', scope: 'records:read' });
  expect([denied.status, denied.body.error]).toEqual([400, 'invalid_scope']);
  const unknown = await server.token({ grant_type: 'client_credentials', scope: 'imports:read everything' });
  expect([unknown.status, unknown.body.error]).toEqual([400, 'invalid_scope']);
  expect((await bridge.token({ grant_type: 'client_credentials' })).status).toBe(400);
});

test('clients find out by themselves where what stands', async () => {
  for (const name of ['oauth-authorization-server', 'openid-configuration']) {
    const { body } = await apiOf(inlet.url, null).get(`/.well-known/${name}`, { host: 'evil.example' });
    expect(body).toEqual({
      issuer: inlet.url,
      authorization_endpoint: `${inlet.url}/oauth/authorize`,
      token_endpoint: `${inlet.url}/oauth/token`,
      revocation_endpoint: `${inlet.url}/oauth/revoke`,
      grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      scopes_supported: ['*', 'imports:read', 'imports:write', 'records:read'],
    });
  }
});
