/** `inlet app`, and two servers behind one address. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { database } from '../support/database.ts';
import { postForm, TestApplication, Visitor } from '../support/oauth.ts';
import { newHome, runInlet, startServer } from '../support/processes.ts';

const { url } = await database();
const home = newHome();
const publicUrl = 'http://inlet.example';
const env = { DATABASE_URL: url, INLET_HOME: home, PUBLIC_URL: publicUrl, WORKERS: '0' };
const redirect = 'https://crm-bridge.example/callback';
const run = async (...args: string[]) => runInlet([...args], env);

/** A server says the public address; this is its own. */
async function serve(): Promise<{ url: string }> {
  const port = await freePort();
  await startServer({ ...env, PORT: String(port) });
  return { url: `http://127.0.0.1:${port}` };
}

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return port;
}

test('an application is registered from a terminal; what begins at one server goes on at another', async () => {
  const firm = await run(
    'firm',
    'create',
    '--name',
    'Harbour',
    '--owner-email',
    'owner@example.org',
    '--json',
  );
  const { password } = JSON.parse(firm.stdout).owner;
  const wrong = await run('app', 'create', '--name', 'Bridge', '--redirect-uri', 'http://crm.example/');
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('must begin with https://')]);
  const register = ['app', 'create', '--name', 'Bridge', '--redirect-uri', redirect];
  const made = await run(...register, '--as', 'owner@example.org', '--json');
  expect(made.code, made.output).toBe(0);
  const { id, secret, ...about } = JSON.parse(made.stdout);
  expect(about).toMatchObject({ name: 'Bridge', firm: 'Harbour', public: false, scope: '*' });
  const listed = await run('app', 'list');
  expect(listed.stdout).toContain(`${id}  Bridge  Harbour, may ask for *, last used never`);
  expect(listed.stdout).not.toContain(secret);

  const [one, two] = await Promise.all([serve(), serve()]);
  const bridge = new TestApplication(two.url, { client_id: id, client_secret: secret });
  const origin = { origin: publicUrl };
  const visitor = new Visitor(one.url);
  const page = await visitor.authorize(bridge.request());
  expect(page.origin).toBe(publicUrl);
  visitor.moveTo(two.url);
  const signIn = { email: 'owner@example.org', password };
  expect((await visitor.post('/api/v1/session', signIn, origin)).status).toBe(200);
  visitor.moveTo(one.url);
  const asked = await (await visitor.ask(`${page.pathname}/request`)).json();
  const account = (asked as { accounts: { uuid: string }[] }).accounts[0]?.uuid;
  visitor.moveTo(two.url);
  const decision = { allow: true, account_uuid: account };
  const decided = await visitor.post(`${page.pathname}/request`, decision, origin);
  const { location } = (await decided.json()) as { location: string };
  visitor.moveTo(one.url);
  const back = await visitor.ask(new URL(location).pathname);
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const tokens = await bridge.exchange(code);
  expect((await apiOf(one.url, tokens.body.access_token).get('/api/v1/import')).status).toBe(200);

  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const own = await postForm(`${one.url}/oauth/token`, form);
  const status = async () => (await apiOf(two.url, own.body.access_token).get('/api/v1/import')).status;
  expect(await status()).toBe(200);
  expect((await run('app', 'revoke', id)).code).toBe(0);
  expect(await status()).toBe(401);
  expect((await run('app', 'revoke', id)).code).toBe(1);
}, 120_000);

test('who is to be asked as must have an account in the application’s firm', async () => {
  await run('firm', 'create', '--name', 'Other', '--owner-email', 'other@example.org');
  const tried = await run('app', 'create', '--name', 'S', '--firm', 'Harbour', '--as', 'other@example.org');
  expect([tried.code, tried.output]).toEqual([
    3,
    expect.stringContaining('no account in the application’s firm'),
  ]);
  const anywhere = await run(
    'app',
    'create',
    '--name',
    'S',
    '--any-firm',
    '--as',
    'other@example.org',
    '--json',
  );
  expect(JSON.parse(anywhere.stdout)).toMatchObject({ firm: null, redirect_uris: [] });
});
