import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { findServer } from '../../src/db/embedded/server.ts';
import { newHome, preparedHome, runInlet, startServer, startWorker } from '../support/processes.ts';

const running = (home: string) => findServer(join(home, 'db-18'));

/** Resolves with how long it took, in milliseconds. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

test('a first run makes a firm, tells once how to get in, and imports the example', async () => {
  const home = newHome();
  const first = await startServer({ INLET_HOME: home });
  await first.line(/Open +http:\/\/127\.0\.0\.1:\d+\n +Sign in +olivia\.hart@example\.com\n +Password +\S+/);
  expect(await (await fetch(`${first.url}/health`)).json()).toEqual({ status: 'ok' });
  const { stdout: token } = await runInlet(['token', 'create', '--name', 't'], { INLET_HOME: home });
  expect(token).toMatch(/^\S+\n$/);
  const headers = { authorization: `Bearer ${token.trim()}` };
  const imports = async () =>
    (await (await fetch(`${first.url}/api/v1/import`, { headers })).json()) as {
      data: { status: string; total_jobs: number; failed_jobs: number }[];
    };
  await expect
    .poll(async () => (await imports()).data.map((one) => one.status), {
      timeout: 20_000,
    })
    .toEqual(['completed']);
  const [example] = (await imports()).data;
  expect(example?.total_jobs).toBeGreaterThan(100);
  expect(example?.failed_jobs).toBeGreaterThan(0);
  expect(example?.failed_jobs).toBeLessThan(20);

  first.kill('SIGTERM');
  await first.ended;
  const second = await startServer({ INLET_HOME: home });
  expect(second.output()).not.toContain('Password');
});

test.each([
  'SIGINT',
  'SIGTERM',
] as const)('%s ends it within ten seconds with 0, the database last', async (signal) => {
  const home = preparedHome();
  const server = await startServer({ INLET_HOME: home, NODE_ENV: 'production' });
  expect(await running(home)).not.toBeNull();
  server.kill(signal);
  expect(await timed(() => server.ended)).toBeLessThan(10_000);
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(await running(home)).toBeNull();
});

test('after kill -9 the next start takes the database over; stop stops one left running', async () => {
  const home = preparedHome();
  const env = { INLET_HOME: home, NODE_ENV: 'production' };
  const first = await startServer(env);
  const database = await running(home);
  first.kill('SIGKILL');
  await first.ended;
  const second = await startServer(env);
  expect((await running(home))?.pid).toBe(database?.pid);
  const inUse = await runInlet(['stop'], env);
  expect(inUse).toMatchObject({ code: 1, stdout: '' });
  expect(inUse.output).toContain('A running Inlet uses the database');
  second.kill('SIGKILL');
  await second.ended;
  expect(await runInlet(['stop'], env)).toMatchObject({ code: 0, stdout: 'The database is stopped.\n' });
  expect(await running(home)).toBeNull();
  expect(await runInlet(['stop', '--json'], env)).toMatchObject({ code: 0, stdout: '{"stopped":false}\n' });
});

test('the last of several processes stops the database', async () => {
  const home = preparedHome();
  const env = { INLET_HOME: home, NODE_ENV: 'production' };
  const [server, worker] = await Promise.all([startServer(env, ['--workers', '0']), startWorker(env)]);
  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  expect(await running(home)).not.toBeNull();
  worker.kill('SIGTERM');
  expect((await worker.ended).code).toBe(0);
  expect(await running(home)).toBeNull();
});

test('a setting that cannot be ends it before anything starts', async () => {
  const home = newHome();
  const { code, stdout, output } = await runInlet(['serve'], { INLET_HOME: home, PORT: 'http' });
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(output).toBe('PORT must be a whole number from 0 to 65535; it is "http".\n');
  expect(existsSync(home)).toBe(false);
});

test('a port that is taken is told, and nothing is left running', async () => {
  const env = { INLET_HOME: preparedHome(), NODE_ENV: 'production' };
  const server = await startServer(env);
  const home = preparedHome();
  const taken = await runInlet(['serve', '--port', new URL(server.url).port], { ...env, INLET_HOME: home });
  expect(taken).toMatchObject({ code: 3, stdout: '' });
  expect(taken.output).toContain('is already in use: choose another with PORT.\n');
  expect(await running(home)).toBeNull();
});

test('a process that loses its launcher stops', async () => {
  const home = preparedHome();
  const server = await startServer({ INLET_HOME: home, NODE_ENV: 'production' });
  server.disconnect();
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(await running(home)).toBeNull();
});

/** Another Node than the one Inlet brings, which then stands in front of it. */
const otherNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && realpathSync(path) !== realpathSync(process.execPath));

test.each([
  ['the launcher alone', 1],
  ['the whole group', -1],
])('a signal to %s ends all of it with 0', async (_, sign) => {
  const home = preparedHome();
  const launcher = fileURLToPath(new URL('../../bin/inlet', import.meta.url));
  const child = spawn(otherNode ?? process.execPath, [launcher, 'serve'], {
    env: { PATH: process.env.PATH, INLET_HOME: home, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await once(child.stdout, 'data');
  process.kill(sign * (child.pid ?? 0), 'SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(await running(home)).toBeNull();
});

test('every command has --help, and an unknown one is told', async () => {
  const commands = [
    ['serve'],
    ['worker'],
    ['import'],
    ['migrate'],
    ['stop'],
    ...['create', 'list', 'revoke'].map((verb) => ['token', verb]),
    ['firm', 'create'],
    ...['create', 'password', 'disable'].map((verb) => ['user', verb]),
  ];
  const tell = async (command: string[]) => {
    const { code, stdout } = await runInlet([...command, '--help'], {});
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: inlet ${command.join(' ')}`);
    expect(stdout).toContain('--json');
  };
  await Promise.all(commands.map(tell));
  const { code, stdout } = await runInlet(['--help'], {});
  expect(code).toBe(0);
  for (const [name] of commands) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  expect(await runInlet(['fly'], {})).toMatchObject({ code: 3, stdout: '' });
});
