import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbedded, stopEmbedded } from '../../src/db/embedded/embedded.ts';
import { blockedAt } from '../../src/db/embedded/os-user.ts';
import { findServer } from '../../src/db/embedded/server.ts';
import { newHome, preparedHome, startInlet } from '../support/processes.ts';

const isRoot = process.getuid?.() === 0;
const named = (home: string) => ({ home, homeIsNamed: true });

async function start(home: string) {
  const said: string[] = [];
  const embedded = await startEmbedded(named(home), (line) => said.push(line));
  onTestFinished(() => embedded.close(2_000));
  return { ...embedded, said };
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results = [await client.query(sql)].flat();
    return Object.values(results.at(-1)?.rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test('it is made, runs with durable settings in UTF-8, and is gone when its last user closes it', async () => {
  const home = newHome();
  const { url, close } = await start(home);
  expect(await ask(url, 'SHOW fsync')).toBe('on');
  expect(await ask(url, 'SHOW full_page_writes')).toBe('on');
  expect(await ask(url, 'SHOW synchronous_commit')).toBe('on');
  expect(await ask(url, 'SHOW server_encoding')).toBe('UTF8');
  expect(await ask(url, `SELECT lower('ÅÉ')`)).toBe('åé');
  await close();
  expect(await findServer(join(home, 'db-18'))).toBeNull();
  expect(await stopEmbedded(named(home))).toBe('not running');
});

test('nobody else on the machine can look in or connect', async () => {
  const home = newHome();
  const { url } = await start(home);
  const database = join(home, 'db-18');
  expect((await stat(database)).mode & 0o077).toBe(0);
  expect((await stat(join(database, 'password'))).mode & 0o077).toBe(0);
  expect(await ask(url, 'SHOW listen_addresses')).toBe('');
  await expect(ask(url.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
    'password authentication',
  );
  await expect(ask(url.replace(/:[0-9a-f]+@/, '@'), 'SELECT 1')).rejects.toThrow();
});

test.runIf(isRoot)('as root it runs as somebody else, who cannot read the password', async () => {
  const home = newHome();
  await start(home);
  const { uid } = await stat(join(home, 'db-18', 'data'));
  expect(uid).not.toBe(0);
  expect((await stat(join(home, 'db-18', 'password'))).uid).toBe(0);
});

test('what was written is there at the next start', async () => {
  const home = preparedHome();
  const first = await start(home);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS a; SELECT 1');
  await first.close();
  const second = await start(home);
  expect(await ask(second.url, 'SELECT a FROM kept')).toBe(7);
});

test('two that start it at the same moment share one', async () => {
  const home = newHome();
  const [one, two] = await Promise.all([start(home), start(home)]);
  expect(one.url).toBe(two.url);
  expect(await readdir(home)).toEqual(['db-18']);
});

test('one that was killed is started again while it is in use, and nothing is lost', async () => {
  const home = preparedHome();
  const { url, said } = await start(home);
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS a; SELECT 1');
  const server = await findServer(join(home, 'db-18'));
  process.kill(server?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => ask(url, 'SELECT a FROM kept').catch(() => null), { timeout: 20_000 }).toBe(7);
  expect(said).toContain('The database ended; starting it again.');
});

test('a pid file whose number belongs to another process does not keep it from starting', async () => {
  const home = preparedHome();
  const pidFile = join(home, 'db-18', 'data', 'postmaster.pid');
  const { uid, gid } = await stat(join(home, 'db-18', 'data'));
  await writeFile(pidFile, `${process.pid}\n${join(home, 'db-18', 'data')}\n1\n5432\n\n\n`);
  await chown(pidFile, uid, gid);
  const { url } = await start(home);
  expect(await ask(url, 'SELECT 1 AS one')).toBe(1);
});

test('where the path of a socket would be too long it listens on loopback', async () => {
  const home = join(newHome(), 'x'.repeat(100));
  const { url } = await start(home);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await ask(url, 'SELECT 1 AS one')).toBe(1);
  await expect(ask(url.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
    'password authentication',
  );
  await expect(ask(url.replace(/:[0-9a-f]+@/, '@'), 'SELECT 1')).rejects.toThrow();
  expect(await stopEmbedded(named(home))).toBe('stopped');
});

test('a folder with spaces, quotes and dollars will do', async () => {
  const { url } = await start(join(newHome(), `Kate's $HOME "data" é`));
  expect(await ask(url, 'SELECT 1 AS one')).toBe(1);
});

test('a folder its maker keeps to themselves will do', async () => {
  const home = newHome();
  await mkdir(home, { mode: 0o700 });
  await chmod(home, 0o700);
  const { url } = await start(home);
  expect(await ask(url, 'SELECT 1 AS one')).toBe(1);
});

test('the folder of another PostgreSQL version is refused in words', async () => {
  const home = newHome();
  await mkdir(join(home, 'db-17'), { recursive: true });
  await expect(start(home)).rejects.toThrow(
    /db-17 is a database of PostgreSQL 17, and this release runs 18\. Run/,
  );
  expect(await readdir(home)).toEqual(['db-17']);
});

test('what a process that died while making it left behind is taken away', async () => {
  const home = newHome();
  await mkdir(join(home, 'db-18.999999999-ab'), { recursive: true });
  await start(home);
  expect(await readdir(home)).toEqual(['db-18']);
});

test('a database that cannot start says why', async () => {
  const home = preparedHome();
  const conf = join(home, 'db-18', 'data', 'postgresql.conf');
  await writeFile(conf, `${await readFile(conf, 'utf8')}\nno_such_setting = 1\n`);
  await expect(start(home)).rejects.toThrow(/does not start: .*no_such_setting/);
});

test.runIf(isRoot)('a named folder that the database’s user cannot reach is refused in words', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'inlet-closed-'));
  onTestFinished(() => rm(closed, { recursive: true, force: true }));
  await expect(start(join(closed, 'home'))).rejects.toThrow(
    `may not enter ${closed}. Name another folder with INLET_HOME, or allow entering it: chmod o+x ${closed}`,
  );
});

/** Somebody who is neither root nor the one who runs the tests; null where we cannot act as others. */
const other = isRoot ? 65_534 : null;

test('an ordinary user runs all of it as themselves', async ({ skip }) => {
  const clone = fileURLToPath(new URL('../..', import.meta.url));
  if (other === null) return skip('the tests run as an ordinary user themselves');
  if ((await blockedAt(join(clone, 'src'), { uid: other, gid: other })) !== null)
    return skip('an ordinary user cannot enter this clone');
  const home = newHome();
  await mkdir(home);
  await chown(home, other, other);
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(clone, 'src/cli/main.ts'), 'firm', 'create', '--name', 'A', '--owner-email', 'a@example.com'],
    { uid: other, gid: other, cwd: '/', env: { INLET_HOME: home }, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout.trim()).toMatch(/^\S{12,}$/);
  expect((await stat(join(home, 'db-18', 'password'))).uid).toBe(other);
  expect(await findServer(join(home, 'db-18'))).toBeNull();
});

test('a command that is left while it starts one leaves none running', async () => {
  const home = preparedHome();
  const command = startInlet(['token', 'list'], { INLET_HOME: home });
  const server = () => findServer(join(home, 'db-18'));
  await expect.poll(server, { interval: 10, timeout: 20_000 }).not.toBeNull();
  command.kill('SIGINT');
  await command.ended;
  expect(await server()).toBeNull();
});
