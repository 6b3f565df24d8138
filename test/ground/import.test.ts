import { execFileSync } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { database } from '../support/database.ts';
import { newHome, runInlet, startServer } from '../support/processes.ts';

const { url, pool } = await database();
const env = { DATABASE_URL: url, INLET_HOME: newHome() };
const folder = await mkdtemp(join(tmpdir(), 'inlet-import-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
/** @returns the path of a new file of clients */
async function clients(...rows: string[]): Promise<string> {
  const path = join(folder, `clients-${++files}.csv`);
  await writeFile(path, ['First name,Surname,E-mail', ...rows, ''].join('\n'));
  return path;
}

const store = ['--type', 'clients', '--mode', 'store', '--set', 'send_welcome_email=no'];
const importIt = (file: string, ...more: string[]) => runInlet(['import', file, ...store, ...more], env);
const names = async () =>
  (await pool.query<{ first_name: string }>('SELECT first_name FROM clients ORDER BY uuid')).rows.map(
    (row) => row.first_name,
  );

beforeAll(async () => {
  const made = await runInlet(['firm', 'create', '--name', 'A', '--owner-email', 'owner@a.example'], env);
  expect(made).toMatchObject({ code: 0 });
});

test('every row well is 0, mapped by suggestion, and there is no report', async () => {
  const file = await clients('Ann,Alder,ann@a.example', 'Ben,Birch,ben@a.example');
  const { code, stdout, output } = await importIt(file);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'completed: 2 rows, 2 created\n' });
  expect(output).toMatch(/^To take it back: inlet undo [0-9a-f-]{36}$/m);
  expect(await names()).toEqual(['Ann', 'Ben']);
  await expect(access(`${file}.errors.csv`)).rejects.toThrow('ENOENT');
});

test('a row that failed is 1, told, and reported beside the file', async () => {
  const file = await clients('Cat,Cedar,nowhere', 'Dan,Dogwood,dan@a.example');
  const { code, stdout, output } = await importIt(file);
  expect(code).toBe(1);
  expect(output).toContain('Put the rows right there, then: inlet correct ');
  expect(stdout).toContain('completed: 2 rows, 1 created, 1 failed\n');
  expect(stdout).toContain('row 1 (line 2): The email field must be a valid email address.');
  expect(await readFile(`${file}.errors.csv`, 'utf8')).toContain('Cat,Cedar,nowhere,1,email: ');
});

test('an import whose report cannot be written is told all the same, and how to have the report', async () => {
  const file = join(folder, 'Mary’s clients.csv');
  await rename(await clients('Kim,Kapok,nowhere', 'Lee,Larch,lee@a.example'), file);
  // In the way even of whoever may write everywhere.
  await mkdir(`${file}.errors.csv`);
  const { code, stdout, output } = await importIt(file);
  expect(code).toBe(1);
  expect(stdout).toContain('completed: 2 rows, 1 created, 1 failed\n');
  expect(output).toContain(`${file}.errors.csv cannot be written: illegal operation on a directory.`);
  expect(output).toMatch(/^To take it back: inlet undo [0-9a-f-]{36}$/m);
  const [, uuid = ''] = /inlet failures (\S+) --report FILE/.exec(output) ?? [];
  await rm(`${file}.errors.csv`, { recursive: true });
  const report = await runInlet(['failures', uuid, '--report', `${file}.errors.csv`], env);
  expect(report).toMatchObject({ code: 0 });
  expect(await readFile(`${file}.errors.csv`, 'utf8')).toContain('Kim,Kapok,nowhere,1,email: ');
});

test('what to do next can be copied, whatever the file is called', async () => {
  const file = join(folder, "Mary's clients 2.csv");
  await rename(await clients('Moe,Myrtle,nowhere'), file);
  const { output } = await importIt(file);
  const [, next = ''] = /then: inlet correct \S+ (.*) && inlet retry/.exec(output) ?? [];
  expect(execFileSync('sh', ['-c', `cat ${next}`], { encoding: 'utf8' })).toContain('Moe,Myrtle,nowhere');
});

test('what is neither a file nor a folder is refused, since it can be read only once', async () => {
  const uuid = '01890000-0000-7000-8000-000000000000';
  const runs = [
    ['import', '/dev/null', ...store],
    ['inspect', '/dev/null'],
    ['inspect', folder],
    ['correct', uuid, folder],
  ];
  for (const run of runs) {
    const { code, stdout, output } = await runInlet(run, env);
    expect([run[0], code, stdout]).toEqual([run[0], 3, '']);
    expect(output).toContain(' is no file. Save what is to be read as a file, and name that.');
  }
});

test('--map overrules the suggestion', async () => {
  // Headers of its own, since Inlet recalls a mapping at the next file with the same ones.
  const file = join(folder, 'swapped.csv');
  await writeFile(file, 'Given name,Family name,E-mail\nBirch,Eve,eve@a.example\n');
  const swapped = ['--map', 'first_name=Family name', '--map', 'last_name=Given name'];
  expect((await importIt(file, ...swapped)).code).toBe(0);
  expect(await names()).toContain('Eve');
  await writeFile(file, 'Given name,Family name,E-mail\nBeech,Flo,flo@a.example\n');
  const again = await importIt(file);
  expect(again.output).toContain('Mapped as the last file with these headers was.');
  expect(await names()).toContain('Flo');
});

test('a file that cannot be an import is 2', async () => {
  const file = join(folder, 'empty.csv');
  await writeFile(file, '');
  const { code, stdout, output } = await importIt(file);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(output).toContain('The file is empty.');
});

test('wrong usage is 3', async () => {
  const file = await clients('Fay,Fir,fay@a.example');
  const runs = await Promise.all([
    importIt(join(folder, 'none.csv')),
    importIt(file, '--map', 'email'),
    importIt(file, '--map', 'email=No such header'),
    importIt(file, '--as', 'nobody@a.example'),
    importIt(file, '--server', 'http://127.0.0.1:9'),
    runInlet(['import', file, '--type', 'nothing', '--mode', 'store'], env),
    runInlet(['import', file, '--type', 'clients', '--mode', 'sideways'], env),
    runInlet(['import', file], env),
  ]);
  expect(runs.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
    runs.map(() => ({ code: 3, stdout: '' })),
  );
  for (const { output } of runs) expect(output).not.toMatch(/\n {4}at /);
  expect(await names()).not.toContain('Fay');
});

test('an upload whose mapping is refused is not left behind, here and on a server', async () => {
  const rows = async (sql: string) => (await pool.query(sql)).rows;
  const kept = 'SELECT uuid FROM import WHERE deleted_at IS NULL ORDER BY uuid';
  const files = 'SELECT uuid FROM file ORDER BY uuid';
  const [before, filesBefore] = [await rows(kept), await rows(files)];
  const file = await clients('Nel,Nutmeg,nel@a.example');
  const strange = join(folder, 'strange.csv');
  await writeFile(strange, 'Qwerty,Asdf\n1,2\n');
  const { url: server } = await startServer(env);
  const { stdout: token } = await runInlet(['token', 'create', '--name', 'wrong'], env);
  const there = { INLET_TOKEN: token.trim() };
  const runs = await Promise.all([
    importIt(file, '--map', 'frist_name=First name'),
    importIt(file, '--map', 'email=No such header'),
    importIt(strange),
    runInlet(['import', file, ...store, '--map', 'frist_name=First name', '--server', server], there),
  ]);
  for (const { code, stdout, output } of runs) {
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(output).toContain('Nothing was imported, and the upload is deleted.');
  }
  expect(runs[0]?.output).toContain('The field frist_name is not a field of clients.');
  expect(runs[2]?.output).toContain('means a field of clients: name them with --map');
  expect(await rows(kept)).toEqual(before);
  expect(await rows(files)).toEqual(filesBefore);
});

test('with --json the result is one line of JSON', async () => {
  const file = await clients('Gus,Gorse,nowhere');
  const { code, stdout } = await importIt(file, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'completed',
    total: 1,
    outcome: { created: 0, failed: 1, remaining: 0 },
    error_report: `${file}.errors.csv`,
  });
});

describe('on a server', async () => {
  const empty = await database();

  test('it goes through the API, with the same outcome and report', async () => {
    const { url: server } = await startServer(env);
    const { stdout: token } = await runInlet(['token', 'create', '--name', 't'], env);
    const file = await clients('Hal,Hazel,hal@a.example', 'Ida,Ivy,nowhere');
    const there = { INLET_TOKEN: token.trim() };
    const remote = await runInlet(['import', file, ...store, '--server', server], there);
    expect(remote.code).toBe(1);
    expect(remote.stdout).toContain('completed: 2 rows, 1 created, 1 failed\n');
    expect(remote.output).toMatch(new RegExp(`^To take it back: inlet undo \\S+ --server ${server}$`, 'm'));
    const next = new RegExp(
      `inlet correct \\S+ ${file}.errors.csv --server \\S+ && inlet retry \\S+ --server ${server}$`,
      'm',
    );
    expect(remote.output).toMatch(next);
    expect(await readFile(`${file}.errors.csv`, 'utf8')).toContain('Ida,Ivy,nowhere,2,email: ');
    expect(await names()).toContain('Hal');

    const stranger = await runInlet(['import', file, ...store, '--server', server], { INLET_TOKEN: 'x' });
    expect(stranger).toMatchObject({ code: 3, stdout: '' });
    expect(stranger.output).toContain('The server does not know this token: see INLET_TOKEN.');
  });

  test('a server that is away for a moment does not end what is followed', async () => {
    const { url: server } = await startServer(env);
    const { stdout: token } = await runInlet(['token', 'create', '--name', 'away'], env);
    let looks = 0;
    const between = createServer((request, response) => {
      // Of the first looks at the import one finds nobody, and one a proxy that says so.
      if (request.method === 'GET' && /\/import\/[0-9a-f-]{36}$/.test(request.url ?? '') && looks++ < 2)
        return looks === 1 ? request.socket.destroy() : response.writeHead(502).end();
      const onward = send(
        server + request.url,
        { method: request.method, headers: request.headers },
        (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 500, answer.headers)),
      );
      request.pipe(onward);
    });
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void between.close());
    const { port } = between.address() as AddressInfo;
    const file = await clients('Jan,Juniper,jan@a.example');
    const run = [...['import', file, ...store], '--server', `http://127.0.0.1:${port}`];
    const { code, stdout } = await runInlet(run, { INLET_TOKEN: token.trim() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'completed: 1 row, 1 created\n' });
    expect(looks).toBeGreaterThan(2);
  });

  test('nothing is made up in a named database, and a database that is away is told', async () => {
    const server = await startServer({ ...env, DATABASE_URL: empty.url });
    expect(server.output()).not.toContain('Password');
    expect((await empty.pool.query('SELECT FROM firm')).rowCount).toBe(0);
    const away = await runInlet(['serve'], { ...env, DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' });
    expect(away).toMatchObject({ code: 1, stdout: '' });
    expect(away.output).toContain('The database cannot be reached');
    onTestFinished(() => server.kill('SIGTERM'));
  });
});

test('tokens are listed without their secret, and revoked', async () => {
  const made = await runInlet(['token', 'create', '--name', 'for a script', '--json'], env);
  const { uuid, token } = JSON.parse(made.stdout) as { uuid: string; token: string };
  const list = await runInlet(['token', 'list'], env);
  expect(list.stdout).toContain(`${uuid}  for a script  until `);
  expect(list.stdout).not.toContain(token);
  expect((await runInlet(['token', 'revoke', uuid], env)).code).toBe(0);
  expect((await runInlet(['token', 'list'], env)).stdout).not.toContain(uuid);
  expect((await runInlet(['token', 'revoke', uuid], env)).code).toBe(1);
  const noToken = await runInlet(['token', 'revoke', 'for a script', '--json'], env);
  expect([noToken.code, JSON.parse(noToken.output)]).toEqual([
    3,
    { message: 'for a script is no token: give its uuid, as inlet token list prints it.' },
  ]);
});

test('people get a sign-in, another password, and none', async () => {
  const email = 'reader@a.example';
  const create = ['user', 'create', '--firm', 'a', '--email', email, '--role', 'reader'];
  expect((await runInlet(create, env)).stdout).toMatch(/^\S{12,}\n$/);
  expect(await runInlet(create, env)).toMatchObject({ code: 1, stdout: '' });
  expect((await runInlet(['user', 'password', '--email', email], env)).stdout).toMatch(/^\S{12,}\n$/);
  expect((await runInlet(['user', 'disable', '--email', email], env)).code).toBe(0);
  expect((await runInlet(['token', 'create', '--name', 'n', '--email', email], env)).code).toBe(1);
});
