/** OAuth 2.0 as an existing client of the compatible API does it: a secret, no PKCE, `scope=*`. */
import { expect, test } from 'vitest';
import { createApplication } from '../../src/auth/applications.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { byName, importFile } from '../support/journey.ts';
import { postForm, Visitor } from '../support/oauth.ts';

const inlet = await startInlet();
const person = await inlet.person();
const redirect = 'https://crm-bridge.example/callback';
const made = await createApplication(inlet.pool, {
  firmUuid: person.firmUuid,
  name: 'CRM Bridge',
  redirectUris: [redirect],
  confidential: true,
  scope: '*',
  accountUuid: null,
});
const client = { client_id: made.uuid, client_secret: made.secret ?? '' };
const request = {
  response_type: 'code',
  client_id: made.uuid,
  redirect_uri: redirect,
  scope: '*',
  state: 's1',
};
const exchange = (form: Record<string, string>) =>
  postForm(`${inlet.url}/oauth/token`, { ...client, ...form });

test('from the sign-in to an import, with what the token exchange gives', async () => {
  const visitor = new Visitor(inlet.url);
  const page = await visitor.authorize(request);
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
  expect(back.href.startsWith(`${redirect}?`)).toBe(true);
  expect(back.searchParams.get('state')).toBe('s1');
  expect(back.searchParams.get('iss')).toBe(inlet.url);

  const code = back.searchParams.get('code') ?? '';
  const tokens = await exchange({ grant_type: 'authorization_code', code, redirect_uri: redirect });
  expect(tokens.status).toBe(200);
  expect(tokens.body).toEqual({
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    expires_in: 3600,
    token_type: 'Bearer',
    scope: '*',
  });
  expect(tokens.headers.get('cache-control')).toContain('no-store');

  const first = apiOf(inlet.url, tokens.body.access_token);
  const logins = await first.get('/api/v1/logins');
  expect(logins.body.preferred_account_uuid).toBe(person.accountUuid);
  const header = { 'X-PLANNR-ACCOUNT-UUID': logins.body.data[0].account.uuid };
  const api = apiOf(inlet.url, tokens.body.access_token, header);
  const done = await importFile(api, {
    file: 'first_name,last_name,send_welcome_email\nAnn,Lee,no\n',
    headers: byName('first_name', 'last_name', 'send_welcome_email'),
  });
  expect(done.outcome).toMatchObject({ created: 1, failed: 0 });
});
