/** OAuth 2.0 with a person before the browser: asked, answered, ended; and the owner who registers applications. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createUser } from '../../src/auth/users.ts';
import { apiOf } from '../support/api.ts';
import type { Person } from '../support/inlet.ts';
import { pkce, register, TestApplication } from '../support/oauth.ts';
import { startCallback } from './support/callback.ts';
import { look } from './support/look.ts';
import { startPages } from './support/pages.ts';
import { button, heading } from './support/wizard.ts';

const { inlet, person, open, openSignedOut } = await startPages();
const redirect = await startCallback();
const bridge = await register(inlet, person, { redirectUris: [redirect] });
const ask = (more: Record<string, string> = {}, application = bridge) =>
  `/oauth/authorize?${new URLSearchParams({ ...application.request({ redirect_uri: redirect }), ...more })}`;
async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await button(page, 'Sign in').click();
}
const status = async (token: string) => (await apiOf(inlet.url, token).get('/api/v1/import')).status;

test('somebody signs in, sees who asks for what, allows it, and ends it again', async () => {
  const page = await openSignedOut(ask({ scope: 'imports:read records:read' }));
  await signIn(page, person);
  await heading(page, 'CRM Bridge asks to use Inlet as you').waitFor();
  await page.getByText('An application of Harbour Wealth.').waitFor();
  const list = page.getByRole('list');
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    'See imports, their files and their reports',
    'See the records of your firm',
  ]);
  await page.getByText('Gareth Thompson at Harbour Wealth (owner)').waitFor();
  await button(page, 'Allow').click();
  await heading(page, 'Back at the bridge').waitFor();

  const { searchParams } = new URL(page.url());
  expect([searchParams.get('state'), searchParams.get('iss')]).toEqual(['s1', inlet.url]);
  const { body } = await bridge.exchange(searchParams.get('code') ?? '', { redirect_uri: redirect });
  expect(body.scope).toBe('imports:read records:read');
  expect(await status(body.access_token)).toBe(200);

  await page.goto(`${inlet.url}/tokens`);
  await page.getByText('at Harbour Wealth · imports:read records:read').waitFor();
  await look(page, 'tokens-allowed');
  await button(page, 'End CRM Bridge').click();
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
  await button(page, 'End CRM Bridge').waitFor({ state: 'detached' });
  expect(await status(body.access_token)).toBe(401);
});

test('who refuses goes back without a code', async () => {
  const page = await open(ask());
  await button(page, 'Refuse').click();
  await heading(page, 'Back at the bridge').waitFor();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('error'), searchParams.has('code')]).toEqual(['access_denied', false]);
});

test('who is signed in as somebody else changes that on the way, and goes on', async () => {
  const other = await inlet.person('member', person.firmUuid);
  const page = await openSignedOut(ask());
  await signIn(page, person);
  await button(page, 'Sign in as somebody else').click();
  await signIn(page, other);
  await page.getByText(`Signed in as ${other.email}.`).waitFor();
  await button(page, 'Allow').click();
  await heading(page, 'Back at the bridge').waitFor();
  const code = new URL(page.url()).searchParams.get('code') ?? '';
  const { body } = await bridge.exchange(code, { redirect_uri: redirect });
  const logins = await apiOf(inlet.url, body.access_token).get('/api/v1/logins');
  expect(logins.body.preferred_account_uuid).toBe(other.accountUuid);
});

test('with several accounts one is chosen', async () => {
  const firmUuid = await inlet.firm('Second Firm');
  const second = await createUser(inlet.pool, {
    firmUuid,
    email: person.email,
    role: 'reader',
    firstName: 'Gareth',
    lastName: 'Thompson',
  });
  const anywhere = await register(inlet, person, { firmUuid: null, redirectUris: [redirect] });
  const page = await open(ask({}, anywhere));
  await page.getByLabel('Through your account').selectOption('Gareth Thompson at Second Firm (reader)');
  await look(page, 'consent-accounts');
  await button(page, 'Allow').click();
  await heading(page, 'Back at the bridge').waitFor();
  const code = new URL(page.url()).searchParams.get('code') ?? '';
  const { body } = await anywhere.exchange(code, { redirect_uri: redirect });
  const logins = await apiOf(inlet.url, body.access_token).get('/api/v1/logins');
  expect(logins.body.preferred_account_uuid).toBe(second.accountUuid);
});

test('going back to a request that was decided says so, and leads nowhere', async () => {
  const page = await open(ask());
  const address = page.url();
  await button(page, 'Refuse').click();
  await heading(page, 'Back at the bridge').waitFor();
  await page.goto(address);
  await page.getByText('The request has expired, was decided already').waitFor();
});

test('an address that is not registered is not gone to: the person is told', async () => {
  const page = await open(ask({ redirect_uri: 'https://evil.example/' }));
  await heading(page, 'This request cannot go on').waitFor();
  await page.getByText('not registered for it').waitFor();
  expect(new URL(page.url()).origin).toBe(inlet.url);
  await look(page, 'consent-refused');
});

test('the question in all its looks', async () => {
  const page = await open(ask());
  await button(page, 'Allow').waitFor();
  await look(page, 'consent');
});

test('an owner registers an application, sees its secret once, and revokes it', async () => {
  const page = await open('/tokens');
  await page.getByRole('link', { name: 'Applications of your firm' }).click();
  await heading(page, 'Applications').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Practice Mirror');
  await page.getByLabel('Redirect URIs').fill('http://mirror.example/callback');
  await page.getByLabel('See records').uncheck();
  await page.getByLabel('Your password', { exact: true }).fill(person.password);
  await button(page, 'Register').click();
  await page.getByText('must begin with https://').waitFor();
  await page.getByLabel('Redirect URIs').fill(redirect);
  await page.getByLabel('It may also ask in its own name').check();
  await button(page, 'Register').click();
  await page.getByText('Practice Mirror is registered').waitFor();
  const codes = await page.getByRole('alert').locator('code').allInnerTexts();
  const [client_id = '', client_secret = ''] = codes;
  await look(page, 'applications');
  const mirror = new TestApplication(inlet.url, { client_id, client_secret });
  const { body } = await mirror.token({ grant_type: 'client_credentials' });
  expect(body.scope).toBe('imports:read imports:write');
  expect(await status(body.access_token)).toBe(200);

  await page.reload();
  await button(page, 'Revoke Practice Mirror').click();
  expect(await page.getByText(client_secret).count()).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await button(page, 'Revoke Practice Mirror').waitFor({ state: 'detached' });
  expect(await status(body.access_token)).toBe(401);
});

test('a program without a secret brings a challenge', async () => {
  const program = await register(inlet, person, { confidential: false, redirectUris: [redirect] });
  const { verifier, challenge } = pkce();
  const page = await open(ask({ code_challenge: challenge, code_challenge_method: 'S256' }, program));
  await button(page, 'Allow').click();
  await heading(page, 'Back at the bridge').waitFor();
  const code = new URL(page.url()).searchParams.get('code') ?? '';
  const { body } = await program.exchange(code, { redirect_uri: redirect, code_verifier: verifier });
  expect(await status(body.access_token)).toBe(200);
});
