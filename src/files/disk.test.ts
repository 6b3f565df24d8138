import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { conformance } from './conformance.ts';
import { createDisk } from './disk.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'inlet-disk-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe('the contract', () => conformance(async () => createDisk(await folder())));

test('files are for their owner alone', async () => {
  const root = join(await folder(), 'files');
  const writer = await createDisk(root).create('a/b');
  await writer.keep();
  expect((await stat(root)).mode & 0o777).toBe(0o700);
  expect((await stat(join(root, 'a'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(root, 'a/b'))).mode & 0o777).toBe(0o600);
});

test('a dropped file leaves nothing in the folder', async () => {
  const root = await folder();
  const writer = await createDisk(root).create('a/b');
  await writer.write(Buffer.from('x'));
  await writer.drop();
  expect(await readdir(root, { recursive: true })).toEqual(['.incoming']);
});

test('what a dead writer left is swept once it is old, what is being written stays', async () => {
  const root = await folder();
  const disk = createDisk(root);
  const live = await disk.create('live');
  await live.write(Buffer.from('x'));
  const orphan = join(root, '.incoming', 'orphan');
  await writeFile(orphan, 'left');
  const hourAgo = Date.now() / 1000 - 3600;
  await utimes(orphan, hourAgo, hourAgo);
  expect(await disk.sweep(60_000)).toBe(1);
  await live.keep();
  expect(await readFile(join(root, 'live'), 'utf8')).toBe('x');
  expect(await disk.sweep(60_000)).toBe(0);
});

test('sweeping a folder that is not there yet finds nothing', async () => {
  expect(await createDisk(join(await folder(), 'none')).sweep(0)).toBe(0);
});

test('a folder that cannot be written to is 503, without its path', async () => {
  const blocker = join(await folder(), 'a-file');
  await writeFile(blocker, '');
  const disk = createDisk(join(blocker, 'files'));
  await expect(disk.check()).rejects.toMatchObject({
    status: 503,
    message: 'The files cannot be reached. Nothing was lost.',
  });
});

/** Mounts a tiny file system, where that is allowed. */
const mounted = (path: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path]).status === 0;

test('no room is 507, and nothing of the file is left', async ({ skip }) => {
  const root = await folder();
  if (!mounted(root)) skip('mounting is not allowed here');
  onTestFinished(() => void spawnSync('umount', [root]));
  const disk = createDisk(root);
  const writer = await disk.create('k');
  await writer.write(Buffer.alloc(100_000));
  await expect(writer.write(Buffer.alloc(1_000_000))).rejects.toMatchObject({ status: 507 });
  expect(await readdir(root, { recursive: true })).toEqual(['.incoming']);
  await writer.drop();
  await disk.check();
});
