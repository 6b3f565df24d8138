/** `inlet undo`, here and on a server. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { database } from '../support/database.ts';
import { runInlet, startInlet, startServer, startWorker } from '../support/processes.ts';

const { url, pool } = await database();
const folder = await mkdtemp(join(tmpdir(), 'inlet-undo-'));
const env = { DATABASE_URL: url, INLET_HOME: join(folder, 'home') };
const file = join(folder, 'clients.csv');
const importing = ['import', file, '--type', 'clients', '--mode', 'store', '--json'];

beforeAll(async () => {
  await writeFile(file, 'first_name,last_name,send_welcome_email\nAnn,Lee,no\nBen,Park,no\n');
  await runInlet(['firm', 'create', '--name', 'Harbour', '--owner-email', 'owner@example.org'], env);
});

test('an import is undone from a terminal, once it was shown what that would come to', async () => {
  const imported = await runInlet(importing, env);
  expect(imported.code, imported.output).toBe(0);
  const { uuid } = JSON.parse(imported.stdout);

  const unasked = await runInlet(['undo', uuid], env);
  expect(unasked.code).toBe(3);
  expect(unasked.output).toContain('Records if undone now: 2 removed');
  expect(unasked.output).toContain('say --yes');

  await pool.query(`UPDATE clients SET last_name = 'Marsh' WHERE first_name = 'Ben'`);
  const report = join(folder, 'undo.csv');
  const undone = await runInlet(['undo', uuid, '--yes', '--json', '--report', report], env);
  expect(undone.code, undone.output).toBe(1);
  expect(JSON.parse(undone.stdout)).toEqual({
    uuid,
    undo: { removed: 1, restored: 0, partly: 0, kept: 1, remaining: 0 },
    report,
  });
  expect(await readFile(report, 'utf8')).toContain('It was changed after the import.');

  const again = await runInlet(['undo', uuid, '--yes'], env);
  expect(again.code).toBe(3);
  expect(again.output).toContain('This import is undone already.');

  // On a server, with a token.
  const { stdout: token } = await runInlet(['token', 'create', '--name', 'test'], env);
  const second = JSON.parse((await runInlet(importing, env)).stdout);
  const server = await startServer(env);
  const remote = ['undo', second.uuid, '--yes', '--server', server.url];
  const there = await runInlet(remote, { ...env, INLET_TOKEN: token.trim() });
  expect(there.code, there.output).toBe(0);
  expect(there.stdout).toBe('undone: 2 removed\n');
}, 120_000);

test('whoever leaves is told that the undo goes on, and with the next worker it does', async () => {
  const uuid = JSON.parse((await runInlet(importing, env)).stdout).uuid;
  const { stdout: token } = await runInlet(['token', 'create', '--name', 'test'], env);
  const server = await startServer(env, ['--workers', '0']);
  const undoing = startInlet(['undo', uuid, '--yes', '--server', server.url], { INLET_TOKEN: token.trim() });
  const isUndoing = async () =>
    (await pool.query("SELECT FROM import WHERE uuid = $1 AND status = 'undoing'", [uuid])).rowCount;
  await expect.poll(isUndoing, { timeout: 20_000 }).toBe(1);
  undoing.kill('SIGINT');
  expect(await undoing.ended).toEqual({ code: 2, signal: null });
  expect(undoing.output()).toContain('The undo is not stopped: it goes on wherever Inlet works');
  await startWorker(env);
  await expect.poll(isUndoing, { timeout: 20_000 }).toBe(0);
}, 60_000);
