/** A browser's session: its cookie, whose pages may use it, its end (contract §2 Authorization, §4 `session`). */
import { describe, expect, test } from 'vitest';
import { createUser, setPassword } from '../../src/auth/users.ts';
import { type Answer, apiOf, csv } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet();
const origin = { origin: inlet.url };
const nobody = apiOf(inlet.url, null);

const cookieOf = (answer: Answer): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
/** A browser: the cookie goes along, and so does the address of the page that asks. */
const browser = (cookie: string, page = inlet.url) =>
  apiOf(inlet.url, null, page ? { cookie, origin: page } : { cookie });

async function signedIn() {
  const person = await inlet.person();
  const answer = await nobody.post('/api/v1/session', { email: person.email, password: person.password });
  expect(answer.status).toBe(200);
  return { person, answer, cookie: cookieOf(answer) };
}

describe('signing in', () => {
  test('gives a cookie no script and no other site can use, and says who one is', async () => {
    const { person, answer, cookie } = await signedIn();
    expect(answer.body.account).toMatchObject({ uuid: person.accountUuid, email: person.email });
    expect(answer.headers.get('set-cookie')).toMatch(/^inlet=inlet_\w{40}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await browser(cookie).get('/api/v1/session')).body).toEqual(answer.body);
    expect((await nobody.get('/api/v1/session')).status).toBe(401);
  });

  test('with a wrong password does not tell whether there is such a user, and is slowed down', async () => {
    const person = await inlet.person();
    const wrong = (email: string) => nobody.post('/api/v1/session', { email, password: 'not it' });
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await wrong(person.email));
    const unknown = await wrong('nobody@example.org');
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(answers[0]?.body).toEqual(unknown.body);
    const { email, password } = person;
    const slowed = await nobody.post('/api/v1/session', { email, password });
    expect([slowed.status, slowed.body]).toEqual([429, { message: 'Too Many Attempts.' }]);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(20);
  });

  test('needs both, and is refused to the pages of others', async () => {
    const { status, body } = await nobody.post('/api/v1/session', {});
    expect([status, Object.keys(body.errors)]).toEqual([422, ['email', 'password']]);
    const { email, password } = await inlet.person();
    const foreign = apiOf(inlet.url, null, { origin: 'https://evil.example' });
    expect((await foreign.post('/api/v1/session', { email, password })).status).toBe(403);
  });
});

describe('a session', () => {
  test('may change things only from a page of ours; a token beside it wins', async () => {
    const { person, cookie } = await signedIn();
    const parts: [string, string | File][] = [
      ['type', 'clients'],
      ['mode', 'store'],
      ['file', csv('first_name\nAnn\n')],
    ];
    for (const page of ['https://evil.example', 'null', ''])
      expect((await browser(cookie, page).form('/api/v1/import', parts)).status).toBe(403);
    expect((await browser(cookie).form('/api/v1/import', parts)).status).toBe(200);
    expect((await browser(cookie, '').get('/api/v1/import')).body.meta.total).toBe(1);
    const other = await inlet.person();
    const withBoth = apiOf(inlet.url, other.token, { cookie });
    expect((await withBoth.get('/api/v1/session')).body.account.uuid).toBe(other.accountUuid);
    const withBad = apiOf(inlet.url, 'inlet_nothing', { cookie });
    expect((await withBad.get('/api/v1/session')).status).toBe(401);
    expect((await browser(cookie).get('/api/v1/session')).body.account.uuid).toBe(person.accountUuid);
  });

  test('remembers the account that was chosen, and takes no other’s', async () => {
    const { person, cookie } = await signedIn();
    const firmUuid = await inlet.firm('Second Firm');
    const { accountUuid } = await createUser(inlet.pool, { firmUuid, email: person.email, role: 'reader' });
    const chosen = await browser(cookie).post('/api/v1/session', { account_uuid: accountUuid });
    expect(chosen.body.account.firm.name).toBe('Second Firm');
    const now = await browser(cookie).get('/api/v1/session');
    expect(now.body.account.uuid).toBe(accountUuid);
    expect(now.body.accounts).toHaveLength(2);
    const stranger = await inlet.person();
    const refused = await browser(cookie).post('/api/v1/session', { account_uuid: stranger.accountUuid });
    expect(refused.status).toBe(403);
    expect((await nobody.post('/api/v1/session', { account_uuid: accountUuid }, origin)).status).toBe(401);
  });

  test('ends with signing out, here or everywhere', async () => {
    const { person, cookie: first } = await signedIn();
    const { email, password } = person;
    const second = cookieOf(await nobody.post('/api/v1/session', { email, password }));
    const third = cookieOf(await nobody.post('/api/v1/session', { email, password }));
    const out = await browser(first).delete('/api/v1/session');
    expect([out.status, out.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringContaining('Expires=Thu, 01 Jan 1970'),
    ]);
    expect((await browser(first).get('/api/v1/session')).status).toBe(401);
    expect((await browser(second).get('/api/v1/session')).status).toBe(200);
    expect((await browser(second).delete('/api/v1/session?everywhere=true')).status).toBe(204);
    for (const cookie of [second, third])
      expect((await browser(cookie).get('/api/v1/session')).status).toBe(401);
  });

  test('ends when the password is changed, and when it was not used for long', async () => {
    const { person, cookie } = await signedIn();
    await setPassword(inlet.pool, person.email);
    expect((await browser(cookie).get('/api/v1/session')).status).toBe(401);
    const old = await signedIn();
    await inlet.pool.query(
      `UPDATE web_session SET last_used_at = now() - interval '13 hours' WHERE user_uuid = $1`,
      [old.person.userUuid],
    );
    expect((await browser(old.cookie).get('/api/v1/session')).status).toBe(401);
  });
});

test('by https the cookie is for https alone', async () => {
  const proxied = await startInlet({ TRUST_PROXY: 'true' });
  const { email, password } = await proxied.person();
  const https = { 'x-forwarded-proto': 'https' };
  const ours = { ...https, origin: proxied.url.replace('http:', 'https:') };
  const answer = await apiOf(proxied.url, null, ours).post('/api/v1/session', { email, password });
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-inlet=\S+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const cookie = cookieOf(answer);
  const downgraded = apiOf(proxied.url, null, { ...https, cookie, origin: proxied.url });
  expect((await downgraded.delete('/api/v1/session')).status).toBe(403);
  expect((await apiOf(proxied.url, null, { ...ours, cookie }).delete('/api/v1/session')).status).toBe(204);
});
