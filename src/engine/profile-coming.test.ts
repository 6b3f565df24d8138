import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Profile } from '../domain/profile.ts';
import { createDisk } from '../files/disk.ts';
import { defaultLimits as limits } from '../read/limits.ts';
import { profileComing, profileUpload } from './profile-upload.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `client${at}@example.com,"Ann ""${at}""",Zoë\r\n`).join('');
const noNote = async () => {};
/** What it resolves to, or why not. */
const outcome = (read: Promise<unknown>) => read.catch((error: Error) => error.message);

/** Writes a file in pieces while it is read along. @returns what that came to, and what reading the kept file does */
async function bothWays(content: Buffer, overrides = {}, filename = 'a.csv') {
  const root = await mkdtemp(join(tmpdir(), 'inlet-coming-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const files = createDisk(root);
  const writer = await files.create('a');
  const { along } = writer;
  if (along === null) throw new Error('The disk lets nobody read along.');
  let coming: Promise<unknown> | null = null;
  for (let at = 0; at < content.length; at += 65_536) {
    await writer.write(content.subarray(at, at + 65_536));
    coming ??= outcome(profileComing(files, limits, { along, key: 'a', filename, overrides }));
  }
  await writer.keep();
  return { coming, kept: outcome(profileUpload(files, noNote, limits, 'a', filename, overrides)) };
}

test.each([
  ['a large file', Buffer.from(`email,name,note\r\n${rows(150_000)}`), {}],
  [
    'a file with a title, read another way',
    Buffer.from(`Clients\n\nemail,name,note\r\n${rows(30_000)}`),
    { header_row: 0 },
  ],
  ['a file with a byte order mark', Buffer.from(`\ufeffemail,name,note\r\n${rows(10)}`), {}],
])('%s is read while it comes as it is once it is there', async (_, content, overrides) => {
  const { coming, kept } = await bothWays(content, overrides);
  expect(await kept).toMatchObject({ textKey: 'a' });
  expect(await coming).toEqual(await kept);
});

test.each([
  ['Windows-1252 from the first line', Buffer.from(`email,name,note\r\n${rows(20_000)}`, 'latin1')],
  [
    'plain ASCII until its last line',
    Buffer.from(`email,name,note\r\n${rows(60_000).replaceAll('ë', 'e')}a@b.de,x,Zoë\r\n`, 'latin1'),
  ],
  ['UTF-16', Buffer.from(`email,name,note\r\n${rows(20_000)}`, 'utf16le')],
  ['JSON', Buffer.from(JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ name: `n${at}` }))))],
])('%s has to be there before it can be read', async (_, content) => {
  const { coming, kept } = await bothWays(content);
  expect(await coming).toBeNull();
  expect(await kept).toMatchObject({ profile: { normalForm: 'converted' } });
  const { profile } = (await kept) as { profile: Profile };
  expect(Object.keys(profile.encoding).sort()).toEqual(['because', 'sure', 'value']);
});

test('a file that is refused is refused in the same words', async () => {
  const names = Array.from({ length: 2_001 }, (_, at) => `c${at}`).join(',');
  const wide = Buffer.from(`${names}\n${`x${','.repeat(2_000)}\n`.repeat(1_000)}`);
  const { coming, kept } = await bothWays(wide);
  expect(await kept).toMatch('2001 columns');
  expect(await coming).toBe(await kept);
});
