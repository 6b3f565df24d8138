/** Tokens of the identity provider a firm has: a real one, on loopback. */
import { createPublicKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { IdentityProvider } from '../../src/auth/identity-provider.ts';
import { createUser, disableUser } from '../../src/auth/users.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { startIssuer } from '../support/issuer.ts';

const issuer = await startIssuer();
const inlet = await startInlet({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: issuer.audience });
const person = await inlet.person();
const verified = { email: person.email.toUpperCase(), email_verified: true };
const hour = 3_600;
const now = () => Math.floor(Date.now() / 1000);
const good = () => ({ iss: issuer.url, aud: issuer.audience, sub: 'x', exp: now() + hour, ...verified });
const get = (path: string, token: string, headers = {}) => apiOf(inlet.url, token).get(path, headers);
const status = async (token: string) => (await get('/api/v1/import', token)).status;

test('who is vouched for by a verified e-mail address is the user who signs in with it', async () => {
  const token = await issuer.tokenFor(verified);
  const logins = await get('/api/v1/logins', token);
  expect(logins.body.preferred_account_uuid).toBe(person.accountUuid);
  expect(await status(token)).toBe(200);
  // It names a scope of ours, so it is held to it.
  expect((await get('/api/v1/records/clients', token)).status).toBe(403);
  expect((await get('/api/v1/personal-access-tokens', token)).status).toBe(403);
});

test('one that names scopes as a list is held to them too', async () => {
  const token = await issuer.forge({ ...good(), scope: ['openid', 'imports:read'] });
  expect(await status(token)).toBe(200);
  expect((await get('/api/v1/records/clients', token)).status).toBe(403);
});

test('one that names no scope of ours may do what the user may, but make no tokens', async () => {
  const token = await issuer.forge({ ...good(), scope: 'openid email' });
  expect((await get('/api/v1/records/clients', token)).status).toBe(200);
  expect((await get('/api/v1/personal-access-tokens', token)).status).toBe(403);
});

test('another of the user’s accounts is reached by the header, nobody else’s is', async () => {
  const firmUuid = await inlet.firm('Second Firm');
  const second = await createUser(inlet.pool, { firmUuid, email: person.email, role: 'member' });
  const stranger = await inlet.person();
  const token = await issuer.forge(good());
  const through = (account: string) => get('/api/v1/logins', token, { 'x-plannr-account-uuid': account });
  expect((await through(second.accountUuid)).body.preferred_account_uuid).toBe(second.accountUuid);
  expect((await through(stranger.accountUuid)).status).toBe(403);
});

describe('is turned away', () => {
  const cases: [string, () => object][] = [
    ['an address that is not verified', () => ({ ...good(), email_verified: false })],
    ['one that is verified in words only', () => ({ ...good(), email_verified: 'true' })],
    ['no address', () => ({ ...good(), email: undefined })],
    ['somebody who does not sign in here', () => ({ ...good(), email: 'ghost@example.org' })],
    ['another audience', () => ({ ...good(), aud: 'https://other.example' })],
    ['another issuer', () => ({ ...good(), iss: 'https://evil.example' })],
    ['one that is over', () => ({ ...good(), exp: now() - hour })],
    ['one without an end', () => ({ ...good(), exp: undefined })],
    ['one that has not begun', () => ({ ...good(), nbf: now() + hour })],
  ];
  test.each(cases)('%s', async (_name, payload) => {
    expect(await status(await issuer.forge(good()))).toBe(200);
    expect(await status(await issuer.forge({ ...payload() }))).toBe(401);
  });

  test('a signature by another key, by a shared secret, or none', async () => {
    const token = await issuer.forge(good());
    const [header = '', body = '', signature = ''] = token.split('.');
    const other = await startIssuer();
    const kid = JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
    expect(await status(await other.forge(good(), { kid }))).toBe(401);
    const keys = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: object[] };
    const published = createPublicKey({ key: keys.keys[0] as never, format: 'jwk' });
    const pem = Buffer.from(published.export({ type: 'spki', format: 'pem' }));
    const shared = new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid }).sign(pem);
    expect(await status(await shared)).toBe(401);
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url');
    expect(await status(`${none}.${body}.${signature}`)).toBe(401);
    const changed = Buffer.from(JSON.stringify({ ...good(), email: 'ghost@example.org' })).toString(
      'base64url',
    );
    expect(await status(`${header}.${changed}.${signature}`)).toBe(401);
  });

  test('a user who was disabled', async () => {
    const leaver = await inlet.person();
    const token = await issuer.forge({ ...good(), email: leaver.email });
    expect(await status(token)).toBe(200);
    await disableUser(inlet.pool, leaver.email);
    expect(await status(token)).toBe(401);
  });
});

test('keys are asked for once, and again when there is a new one', async () => {
  const own = await startIssuer();
  const provider = new IdentityProvider({ issuer: own.url, audience: own.audience, cooldownMs: 0 });
  const before = await own.tokenFor(verified);
  for (let times = 0; times < 5; times++) expect((await provider.vouch(before)).email).toBe(verified.email);
  expect(own.asked()).toBe(1);
  own.rotate();
  expect((await provider.vouch(await own.tokenFor(verified))).scope).toBe('imports:read');
  expect(own.asked()).toBe(2);
  await expect(provider.vouch(before)).rejects.toMatchObject({ status: 401 });
});

test('while the provider is away its tokens are asked to wait, and ours go on', async () => {
  const own = await startIssuer();
  const token = await own.tokenFor(verified);
  await own.stop();
  const provider = new IdentityProvider({ issuer: own.url, audience: own.audience });
  await expect(provider.vouch(token)).rejects.toMatchObject({ status: 503, retryAfter: 5 });
  expect(await status(person.token)).toBe(200);
});

test('without a provider in the settings, such a token is no token', async () => {
  const plain = await startInlet();
  expect((await apiOf(plain.url, await issuer.forge(good())).get('/api/v1/import')).status).toBe(401);
});

test('no token is logged', async () => {
  const token = await issuer.tokenFor(verified);
  await status(token);
  await status(`${token}x`);
  expect(inlet.log()).not.toContain(token.split('.')[1]);
});
