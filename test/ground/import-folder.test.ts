/** `inlet import DIR`, as somebody would use it (contract §1). */
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../support/database.ts';
import { newHome, runInlet, startServer } from '../support/processes.ts';

const { url, pool } = await database();
const env = { DATABASE_URL: url, INLET_HOME: newHome() };
const root = await mkdtemp(join(tmpdir(), 'inlet-folder-'));
afterAll(() => rm(root, { recursive: true, force: true }));

beforeAll(async () => {
  const made = await runInlet(['firm', 'create', '--name', 'A', '--owner-email', 'owner@a.example'], env);
  expect(made).toMatchObject({ code: 0 });
});

let folders = 0;
/** @returns the path of a new folder with these files */
async function folder(files: Record<string, string>): Promise<string> {
  const path = join(root, String(++folders));
  await mkdir(path);
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

const welcome = ['--set', 'send_welcome_email=no'];
const importIt = (path: string, ...more: string[]) =>
  runInlet(['import', path, '--mode', 'store', ...welcome, ...more], env);
const count = async (table: string) =>
  (await pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n as number;

const clients = (...rows: string[]) => `First name,Surname,Reference\n${rows.join('\n')}\n`;

test('files that nobody named are told by their headers, and all are undone in the order that was said', async () => {
  const path = await folder({
    'export-1.csv': 'Task name,Priority,Due date\nCall,High,31/03/2026\n',
    'export-2.csv': clients('Ann,Alder,C1', 'Ben,Birch,C2'),
    'README.txt': 'Nothing to import.\n',
  });
  const { code, stdout, output } = await importIt(path);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'export-2.csv: completed: 2 rows, 2 created\nexport-1.csv: completed: 1 row, 1 created\n',
  });
  expect(output).toContain('2 files, in this order:\n  export-2.csv: Clients\n  export-1.csv: Tasks\n');
  const [, undo = ''] = /^To take it all back: (.*)$/m.exec(output) ?? [];
  const commands = undo.split(' && ').map((command) => command.replace(/^inlet /, '').split(' '));
  expect(commands).toHaveLength(2);
  for (const command of commands)
    expect(await runInlet([...command, '--yes'], env)).toMatchObject({ code: 0 });
  expect([await count('clients'), await count('tasks')]).toEqual([0, 0]);
});

test('rows that fail are 1, and do not stop the files after them', async () => {
  const path = await folder({
    'clients.csv': clients('Cat,Cedar,C3', ',Dogwood,C4'),
    'tasks.csv': 'name\nWrite\n',
  });
  const { code, stdout } = await importIt(path);
  expect(code).toBe(1);
  expect(stdout).toContain('clients.csv: completed: 2 rows, 1 created, 1 failed\n');
  expect(stdout).toContain('tasks.csv: completed: 1 row, 1 created\n');
  expect(await readFile(join(path, 'clients.csv.errors.csv'), 'utf8')).toContain(',Dogwood,C4,2,');
  // The report lies beside the file, and is no file of the folder.
  expect((await importIt(path)).output).toContain('2 files, in this order:');
});

test('an import that fails as a whole is 2, and stops the rest', async () => {
  const path = await folder({
    'clients.csv': clients('Eve,Elm,C5', ',Fir,C6'),
    'tasks.csv': 'name\nWait\n',
  });
  const before = await count('tasks');
  const nothing = await folder({ 'clients.csv': '', 'tasks.csv': 'name\nWait\n' });
  const [{ code, output, stdout }, empty] = await Promise.all([
    importIt(path, '--atomic', '--json'),
    importIt(nothing),
  ]);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ file: join(path, 'clients.csv'), type: 'clients', status: 'failed', outcome: { created: 0 } }],
    not_run: ['tasks.csv'],
  });
  expect(output).toContain('Not imported: tasks.csv.');
  expect(await count('tasks')).toBe(before);
  expect(empty).toMatchObject({ code: 2, stdout: '' });
});

test('what a link leads to is a file of the folder, what lies beside an open workbook is none', async () => {
  const elsewhere = await folder({ 'all.csv': 'name\nLink\n' });
  const path = await folder({ '~$clients.xlsx': 'Ann' });
  await symlink(join(elsewhere, 'all.csv'), join(path, 'tasks.csv'));
  const { code, output } = await importIt(path);
  expect(code).toBe(0);
  expect(output).toContain('1 file, in this order:\n  tasks.csv: Tasks\n');
  await symlink(join(elsewhere, 'gone.csv'), join(path, 'notes.csv'));
  const lost = await importIt(path);
  expect(lost).toMatchObject({ code: 3, stdout: '' });
  expect(lost.output).toContain(`notes.csv in ${path} leads nowhere.`);
});

test('a file that means nothing stops the rest as a failed import does', async () => {
  const path = await folder({
    'clients.csv': clients('Ivy,Ilex,C9'),
    'plans.csv': 'Lorem,Ipsum\n1,2\n',
    'tasks.csv': 'name\nNever\n',
  });
  const { code, output } = await importIt(path);
  expect(code).toBe(2);
  expect(output).toContain('Not imported: plans.csv, tasks.csv.');
  expect(output).toContain('plans.csv means a field of plans: name them with --map field=Header.');
});

test('what cannot be told is 3, before anything is imported', async () => {
  const before = await count('clients');
  const path = await folder({ 'clients.csv': clients('Gus,Gorse,C7'), 'odd.csv': 'Lorem,Ipsum\n1,2\n' });
  const [unknown, ...others] = await Promise.all([
    importIt(path),
    importIt(await folder({})),
    ...[
      ['--type', 'clients'],
      ['--type', 'odd.csv=nothing'],
      ['--set', 'tasks.first_name=Ann'],
    ].map((more) => importIt(path, ...more)),
  ]);
  expect(unknown).toMatchObject({ code: 3, stdout: '' });
  expect(unknown.output).toContain(
    'It cannot be told what is in odd.csv. Say it, e.g. --type odd.csv=clients.',
  );
  for (const other of others) expect(other).toMatchObject({ code: 3, stdout: '' });
  expect(await count('clients')).toBe(before);
});

test('the person may say what a file is, and what its columns are', async () => {
  const path = await folder({ 'odd.csv': 'Lorem,Ipsum\n1,2\n' });
  const before = await count('tasks');
  const told = await importIt(path, '--type', 'odd.csv=tasks', '--map', 'tasks.name=Lorem');
  expect(told).toMatchObject({ code: 0 });
  expect(await count('tasks')).toBe(before + 1);
});

test('on a server it goes through the API', async () => {
  const { url: server } = await startServer(env);
  const { stdout: token } = await runInlet(['token', 'create', '--name', 't'], env);
  const path = await folder({ 'clients.csv': clients('Hal,Hazel,C8'), 'tasks.csv': 'name\nRest\n' });
  const args = ['import', path, '--mode', 'store', ...welcome, '--server', server];
  const { code, stdout } = await runInlet(args, { INLET_TOKEN: token.trim() });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'clients.csv: completed: 1 row, 1 created\ntasks.csv: completed: 1 row, 1 created\n',
  });
  await expect(access(join(path, 'clients.csv.errors.csv'))).rejects.toThrow('ENOENT');
});
