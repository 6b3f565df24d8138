import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const main = join(import.meta.dirname, 'main.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inlet-read-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const inlet = (...args: string[]) => run(process.execPath, [main, ...args]);

test('read writes the table of each file, of an empty one too, as plain CSV', async () => {
  const legacy = join(folder, 'legacy.csv');
  const empty = join(folder, 'empty.csv');
  await writeFile(
    legacy,
    Buffer.from('Clients;\r\n;\r\nName;Note\r\nRenée;"a; ""b"""\r\nBob;x, y\r\n', 'latin1'),
  );
  await writeFile(empty, '');
  const out = join(folder, 'out');
  await inlet('read', legacy, empty, '--out', out);
  expect(await readFile(join(out, 'legacy.csv'), 'utf8')).toBe(
    'Name,Note\r\nRenée,"a; ""b"""\r\nBob,"x, y"\r\n',
  );
  expect(await readFile(join(out, 'empty.csv'), 'utf8')).toBe('');
});

test('whoever has read enough is told nothing', async () => {
  const path = join(folder, 'long.csv');
  await writeFile(path, `Name,Note\n${'Ann,much of it\n'.repeat(50_000)}`);
  const piped = `"${process.execPath}" "${main}" read "${path}" | head -n 1`;
  expect(await run('sh', ['-c', piped])).toEqual({ stdout: 'Name,Note\r\n', stderr: '' });
});

// A disk that is full, as Linux has one.
test.runIf(existsSync('/dev/full'))(
  'a result that cannot be written is told, and is no success',
  async () => {
    const path = join(folder, 'short.csv');
    await writeFile(path, 'Name,Note\nAnn,x\n');
    const full = `"${process.execPath}" "${main}" inspect "${path}" > /dev/full`;
    await expect(run('sh', ['-c', full])).rejects.toMatchObject({
      code: 1,
      stderr: 'The result cannot be written: no space left on device.\n',
    });
  },
);

test('what cannot be written is told in a sentence', async () => {
  const path = join(folder, 'in-the-way.csv');
  await writeFile(path, 'Name,Note\nAnn,x\n');
  await expect(inlet('read', path, '--out', path)).rejects.toMatchObject({
    code: 3,
    stderr: `${path} cannot be made a folder: file already exists.\n`,
  });
  const out = join(folder, 'taken');
  await mkdir(join(out, 'in-the-way.csv'), { recursive: true });
  await expect(inlet('read', path, '--out', out)).rejects.toMatchObject({
    code: 1,
    stderr: `${path}: The file cannot be read or written: illegal operation on a directory.\n`,
  });
});

test('no file is written over itself, or over another that was just read', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  await mkdir(one);
  await mkdir(other);
  const [first, second] = [join(one, 'same.csv'), join(other, 'same.csv')];
  await writeFile(first, 'Name;Note\nAnn;x\n');
  await writeFile(second, 'Name;Note\nBen;y\n');
  await expect(inlet('read', first, '--out', one)).rejects.toMatchObject({
    code: 1,
    stderr: `${first}: It would be written over itself. Name another folder with --out.\n`,
  });
  expect(await readFile(first, 'utf8')).toBe('Name;Note\nAnn;x\n');
  const out = join(folder, 'of-both');
  await expect(inlet('read', first, second, '--out', out)).rejects.toMatchObject({
    code: 1,
    stderr: `${second}: It has the name of ${first}, which is written already. Read it by itself, with another --out.\n`,
  });
  expect(await readFile(join(out, 'same.csv'), 'utf8')).toBe('Name,Note\r\nAnn,x\r\n');
});

test('a file without a header has none made up unless it is asked for', async () => {
  const path = join(folder, 'values.csv');
  await writeFile(path, '1,Ann,01/02/1980\n2,Bob,03/04/1981\n3,Cy,05/06/1982\n');
  expect((await inlet('read', path)).stdout.split('\r\n')[0]).toBe('1,Ann,01/02/1980');
  expect((await inlet('read', path, '--header')).stdout.split('\r\n')[0]).toBe('column_1,column_2,column_3');
});

test('inspect tells what is seen and why, also as JSON; a file it cannot read ends with 1', async () => {
  const path = join(folder, 'seen.csv');
  await writeFile(path, 'Name;Born\nAnn;01/02/1980\nBob;03/04/1981\n');
  expect((await inlet('inspect', path)).stdout).toMatch(
    /delimiter +; +yes +3 of the first 3 lines have 2 cells/,
  );
  const told = JSON.parse((await inlet('inspect', path, '--json')).stdout);
  expect(told).toMatchObject({
    format: 'csv',
    delimiter: { value: ';', sure: true },
    headers: ['Name', 'Born'],
    rows: 2,
  });
  await writeFile(path, '%PDF-1.7 …');
  await expect(inlet('inspect', path)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('PDF'),
  });
});
