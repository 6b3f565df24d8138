/** What becomes of tokens: how long they last, what ends them, how they are kept. */
import { describe, expect, test } from 'vitest';
import { revokeApplication } from '../../src/auth/applications.ts';
import { disableUser } from '../../src/auth/users.ts';
import { apiOf } from '../support/api.ts';
import { type Person, startInlet } from '../support/inlet.ts';
import { register, signedIn } from '../support/oauth.ts';

const inlet = await startInlet();
const person = await inlet.person();
const bridge = await register(inlet, person);

async function tokensOf(who: Person, application = bridge) {
  const visitor = await signedIn(inlet.url, who);
  const code = await visitor.allow(application.request(), who.accountUuid);
  const { body } = await application.exchange(code);
  return { access: body.access_token as string, refresh: body.refresh_token as string };
}
const status = async (token: string) => (await apiOf(inlet.url, token).get('/api/v1/import')).status;
const rows = async (sql: string) => (await inlet.pool.query(sql)).rows;

describe('a refresh token', () => {
  test('gives a new pair, and is no good a second time: then the whole family ends', async () => {
    const first = await tokensOf(person);
    const second = await bridge.refresh(first.refresh);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh);
    expect([await status(first.access), await status(second.body.access_token)]).toEqual([200, 200]);
    const third = await bridge.refresh(second.body.refresh_token);
    expect(third.status).toBe(200);

    const stolen = await bridge.refresh(first.refresh);
    expect([stolen.status, stolen.body.error]).toEqual([400, 'invalid_grant']);
    for (const access of [first.access, second.body.access_token, third.body.access_token])
      expect(await status(access)).toBe(401);
    expect((await bridge.refresh(third.body.refresh_token)).body.error).toBe('invalid_grant');
  });

  test('sent many times at once is used once, and the family ends', async () => {
    const { access, refresh } = await tokensOf(person);
    const answers = await Promise.all(Array.from({ length: 8 }, () => bridge.refresh(refresh)));
    const good = answers.filter((answer) => answer.status === 200);
    expect(good.length).toBeLessThanOrEqual(1);
    for (const { body } of good) expect(await status(body.access_token)).toBe(401);
    expect(await status(access)).toBe(401);
  });

  test('can ask for less, and never for more', async () => {
    const narrow = await register(inlet, person, { scope: 'imports:read imports:write' });
    const visitor = await signedIn(inlet.url, person);
    const code = await visitor.allow(
      narrow.request({ scope: 'imports:read imports:write' }),
      person.accountUuid,
    );
    const { body } = await narrow.exchange(code);
    const more = await narrow.refresh(body.refresh_token, { scope: 'imports:read records:read' });
    expect(more.body.error).toBe('invalid_scope');
    const less = await narrow.refresh(body.refresh_token, { scope: 'imports:read' });
    expect(less.body.scope).toBe('imports:read');
  });

  test('is good for 30 days, an access token for one hour', async () => {
    await tokensOf(person);
    const lives = await rows(
      `SELECT kind, round(extract(epoch FROM expires_at - created_at))::int AS seconds FROM oauth_token
        WHERE kind IN ('AccessToken', 'RefreshToken') ORDER BY created_at DESC LIMIT 2`,
    );
    expect(Object.fromEntries(lives.map(({ kind, seconds }) => [kind, seconds]))).toEqual({
      AccessToken: 3600,
      RefreshToken: 30 * 86_400,
    });
  });

  test('is no good to another application, or to the API', async () => {
    const { refresh } = await tokensOf(person);
    const other = await register(inlet, person);
    expect((await other.refresh(refresh)).body.error).toBe('invalid_grant');
    expect(await status(refresh)).toBe(401);
  });
});

test('a token that has expired is no token', async () => {
  const { access } = await tokensOf(person);
  await inlet.pool.query("UPDATE oauth_token SET expires_at = now() WHERE kind = 'AccessToken'");
  expect(await status(access)).toBe(401);
});

describe('all is over', () => {
  test('when the application says so (RFC 7009), by either token', async () => {
    for (const which of ['access', 'refresh'] as const) {
      const tokens = await tokensOf(person);
      expect((await bridge.revoke(tokens[which])).status).toBe(200);
      expect(await status(tokens.access)).toBe(401);
      expect((await bridge.refresh(tokens.refresh)).body.error).toBe('invalid_grant');
    }
    expect((await bridge.revoke('never there was such a token')).status).toBe(200);
  });

  test('when another application says so, it is not', async () => {
    const { access } = await tokensOf(person);
    const other = await register(inlet, person);
    expect((await other.revoke(access)).body.error).toBe('invalid_request');
    expect(await status(access)).toBe(200);
  });

  test('when the person ends it', async () => {
    const { access, refresh } = await tokensOf(person);
    const api = apiOf(inlet.url, person.token);
    const listed = (await api.get('/api/v1/allowed-applications')).body.data;
    const { client_id } = bridge.client;
    expect(listed.find(({ uuid }: { uuid: string }) => uuid === client_id)).toMatchObject({
      name: 'CRM Bridge',
      firm: 'Harbour Wealth',
      account_uuid: person.accountUuid,
      scope: '*',
    });
    expect((await api.delete(`/api/v1/allowed-applications/${client_id}`)).status).toBe(204);
    expect(await status(access)).toBe(401);
    expect((await bridge.refresh(refresh)).body.error).toBe('invalid_grant');
    expect((await api.delete(`/api/v1/allowed-applications/${client_id}`)).status).toBe(404);
  });

  test('for one person, what another allowed stays', async () => {
    const other = await inlet.person('member', person.firmUuid);
    const [mine, theirs] = [await tokensOf(person), await tokensOf(other)];
    await apiOf(inlet.url, person.token).delete(`/api/v1/allowed-applications/${bridge.client.client_id}`);
    expect([await status(mine.access), await status(theirs.access)]).toEqual([401, 200]);
  });

  test('when the application is revoked', async () => {
    const ending = await register(inlet, person);
    const { access, refresh } = await tokensOf(person, ending);
    await revokeApplication(inlet.pool, ending.client.client_id, person.firmUuid);
    expect(await status(access)).toBe(401);
    expect((await ending.refresh(refresh)).body.error).toBe('invalid_client');
  });

  test('when the person is disabled, or leaves the firm', async () => {
    const leaver = await inlet.person('member', person.firmUuid);
    const first = await tokensOf(leaver);
    await inlet.pool.query('UPDATE employee SET disabled_at = now() WHERE uuid = $1', [leaver.accountUuid]);
    expect(await status(first.access)).toBe(401);
    expect((await bridge.refresh(first.refresh)).body.error).toBe('invalid_grant');
    const other = await inlet.person('member', person.firmUuid);
    const second = await tokensOf(other);
    await disableUser(inlet.pool, other.email);
    expect(await status(second.access)).toBe(401);
    expect((await bridge.refresh(second.refresh)).body.error).toBe('invalid_grant');
  });

  test.each([
    'user',
    'account',
  ])('for a code, and in its own name, when the %s is disabled', async (which) => {
    const leaver = await inlet.person('member', person.firmUuid);
    const mirror = await register(inlet, person, { redirectUris: [], accountUuid: leaver.accountUuid });
    const inItsOwnName = () => mirror.token({ grant_type: 'client_credentials' });
    const before = await inItsOwnName();
    expect([before.status, await status(before.body.access_token)]).toEqual([200, 200]);
    const visitor = await signedIn(inlet.url, leaver);
    const code = await visitor.allow(bridge.request(), leaver.accountUuid);

    if (which === 'user') await disableUser(inlet.pool, leaver.email);
    else
      await inlet.pool.query('UPDATE employee SET disabled_at = now() WHERE uuid = $1', [leaver.accountUuid]);

    const after = await inItsOwnName();
    expect([after.status, after.body]).toEqual([
      400,
      { error: 'invalid_grant', error_description: expect.stringContaining('can no longer sign in') },
    ]);
    expect(await status(before.body.access_token)).toBe(401);
    const exchanged = await bridge.exchange(code);
    expect([exchanged.status, exchanged.body.error]).toEqual([400, 'invalid_grant']);
  });

  test('in its own name, as far as the person’s role goes: one who became a reader only looks', async () => {
    const demoted = await inlet.person('member', person.firmUuid);
    const mirror = await register(inlet, person, { redirectUris: [], accountUuid: demoted.accountUuid });
    await inlet.pool.query("UPDATE employee SET role = 'reader' WHERE uuid = $1", [demoted.accountUuid]);
    const { body } = await mirror.token({ grant_type: 'client_credentials' });
    const api = apiOf(inlet.url, body.access_token);
    expect((await api.get('/api/v1/import')).status).toBe(200);
    expect((await api.post('/api/v1/import')).status).toBe(403);
  });
});

test('a reader’s token only looks, however much it was allowed', async () => {
  const reader = await inlet.person('reader', person.firmUuid);
  const api = apiOf(inlet.url, (await tokensOf(reader)).access);
  expect((await api.get('/api/v1/import')).status).toBe(200);
  expect((await api.post('/api/v1/import')).status).toBe(403);
});

test('no secret is kept or logged in the clear', async () => {
  const visitor = await signedIn(inlet.url, person);
  const page = await visitor.authorize(bridge.request({ state: 'a-secret-state' }));
  const uid = page.pathname.split('/').at(-1) ?? '';
  const held = JSON.stringify(await rows('SELECT i::text AS text FROM oauth_interaction i'));
  expect(held).not.toContain(uid);
  const back = await visitor.decide(page, { allow: true, account_uuid: person.accountUuid });
  const code = back.searchParams.get('code') ?? '';
  const { body } = await bridge.exchange(code);
  await bridge.refresh(body.refresh_token);
  await apiOf(inlet.url, null).get(`/api/v1/import?access_token=${body.access_token}`);
  const kept = JSON.stringify([
    await rows('SELECT t::text AS text FROM oauth_token t'),
    await rows('SELECT c::text AS text FROM oauth_client c'),
    inlet.log(),
  ]);
  expect(kept).toContain('/oauth/token');
  for (const secret of [
    uid,
    code,
    body.access_token,
    body.refresh_token,
    bridge.client.client_secret,
    'a-secret-state',
  ])
    expect(kept).not.toContain(secret);
});

test('what is over is swept', async () => {
  await tokensOf(person);
  const visitor = await signedIn(inlet.url, person);
  await visitor.authorize(bridge.request());
  for (const table of ['oauth_token', 'oauth_interaction'])
    await inlet.pool.query(`UPDATE ${table} SET expires_at = now() - interval '1 second'`);
  await inlet.pool.query("UPDATE oauth_grant SET created_at = now() - interval '1 day'");
  await visitor.authorize(bridge.request());
  const left = await rows(
    `SELECT (SELECT count(*)::int FROM oauth_token) AS tokens, (SELECT count(*)::int FROM oauth_grant) AS grants,
            (SELECT count(*)::int FROM oauth_interaction) AS interactions`,
  );
  expect(left).toEqual([{ tokens: 0, grants: 0, interactions: 1 }]);
});
