/** The programs in `examples/`, run as a newcomer would run them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { addClientStatus, addEmployee } from '../../src/auth/firms.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { ran } from '../support/steps.ts';

const inlet = await startInlet({ WEBHOOK_ALLOW: '127.0.0.1' });
const { token, firmUuid } = await inlet.person();
const api = apiOf(inlet.url, token);
for (const name of ['Active', 'Prospect', 'On Hold', 'Inactive'])
  await addClientStatus(inlet.pool, firmUuid, name);
for (const [firstName, lastName] of [
  ['James', 'Whitfield'],
  ['Priya', 'Nair'],
] as const)
  await addEmployee(inlet.pool, { firmUuid, firstName, lastName, role: 'member' });

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'inlet-examples-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = join(folder, 'clients.csv');
await copyFile(example('clients.csv'), file);

async function program(name: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [example(name), ...args], { env: { ...env } });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

const importing = (...args: string[]) =>
  program('import-with-fetch.mjs', [...args, inlet.url], { INLET_TOKEN: token });

const outcomeIn = (stdout: string) => JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? 'null');

test('import-with-fetch checks a file, changes nothing, and writes the rows that fail beside it', async () => {
  const { code, stdout, stderr } = await importing(file, 'validate');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/clients\.csv: \d+ rows, (\d+) of \1 columns mapped/);
  expect(stdout).toContain('completed 100 %');
  const { created, unchanged, failed } = outcomeIn(stdout);
  expect(created).toBe(0);
  expect(unchanged).toBeGreaterThan(100);
  expect(failed).toBeGreaterThan(0);
  const report = await readFile(`${file}.errors.csv`, 'utf8');
  expect(report.trimEnd().split('\r\n')).toHaveLength(failed + 1);
  expect((await api.get('/api/v1/records/clients')).body.meta.total).toBe(0);
});

test('import-with-fetch makes the records', async () => {
  const { code, stdout } = await importing(file, 'store');
  expect(code).toBe(0);
  const { created } = outcomeIn(stdout);
  expect(created).toBeGreaterThan(100);
  expect((await api.get('/api/v1/records/clients')).body.meta.total).toBe(created);
});

test('import-with-fetch gives every row a value where no column has one, and again at the next such file', async () => {
  const people = join(folder, 'people.csv');
  await writeFile(people, 'fname,lname,email\nAmina,Khan,amina@example.org\n');
  const first = await importing(people, 'store');
  expect(outcomeIn(first.stdout)).toMatchObject({ created: 1 });
  await writeFile(people, 'fname,lname,email\nLucy,Bell,lucy@example.org\n');
  const second = await importing(people, 'store');
  expect(outcomeIn(second.stdout)).toMatchObject({ created: 1 });
});

test('import-with-fetch says how it is used, and what the server says is wrong', async () => {
  const alone = await program('import-with-fetch.mjs', []);
  expect(alone).toMatchObject({ code: 3, stdout: '' });
  expect(alone.stderr).toContain('Usage: INLET_TOKEN=');
  const wrong = await importing(file, 'fly');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^422 .*mode/);
});

test('receive-webhooks believes what Inlet has signed, and nothing else', async () => {
  const events = ['import.completed'];
  const subscription = '/api/v1/webhook-subscriptions';
  const { body: webhook } = await api.post(subscription, { url: 'http://127.0.0.1:9/', events });
  const child = spawn(process.execPath, [example('receive-webhooks.mjs')], {
    env: { SIGNING_SECRET: webhook.signing_secret, PORT: '0' },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const port = /\d+$/.exec((await lines.next()).value ?? '')?.[0];
  const url = `http://127.0.0.1:${port}/`;
  for (const header of ['', `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`]) {
    const { status } = await fetch(url, { method: 'POST', body: '{}', headers: { 'x-signature': header } });
    expect(status).toBe(400);
  }
  await api.put(`${subscription}/${webhook.uuid}`, { url, events });
  await ran(api, 'first_name,last_name,send_welcome_email\nUna,Roe,no\n');
  expect((await lines.next()).value).toBe('import.completed: clients.csv, 1 created, 0 failed');
});
