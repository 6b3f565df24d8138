/** An upload that is read while it comes: what its form says after it still counts (contract §4 `POST /api/v1/import`). */
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { create } from '../../src/engine/create.ts';
import { type ProfileFile, profileComing, readLimits } from '../../src/engine/profile-upload.ts';
import { receive } from '../../src/engine/receive.ts';
import { openFiles } from '../../src/files/open-files.ts';
import { makeLog } from '../../src/log.ts';
import { loadTypes } from '../../src/types/load-types.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';

const inlet = await startInlet({}, 0);
const person = await inlet.person();
const api = apiOf(inlet.url, person.token);
const line = `${'Ann'.padEnd(90, '.')},Lee\n`;
const count = 80_000;
const file = new File([`first,last\n${line.repeat(count)}`], 'large.csv');
const about: [string, string][] = [
  ['type', 'clients'],
  ['mode', 'store'],
];

test('it is read as its form says, wherever that stands', async () => {
  expect(file.size).toBeGreaterThan(4 * 1024 * 1024);
  const plain = await api.form('/api/v1/import', [...about, ['file', file]]);
  expect(plain.body).toMatchObject({ total_jobs: count, headers: ['first', 'last'] });
  const before = await api.form('/api/v1/import', [...about, ['header_row', '0'], ['file', file]]);
  const after = await api.form('/api/v1/import', [['file', file], ['header_row', '0'], ...about]);
  for (const { status, body } of [before, after]) {
    expect(status).toBe(200);
    expect(body).toMatchObject({ total_jobs: count + 1, headers: ['column_1', 'column_2'] });
  }
});

test('a refused one is refused in the words of a small one', async () => {
  const names = Array.from({ length: 2_000 }, (_, at) => `c${at}`).join(',');
  const refused = (rows: number) => {
    const wide = new File([`${names}\n${`x${','.repeat(1_999)}\n`.repeat(rows)}`], 'wide.csv');
    return api.form('/api/v1/import', [...about, ['file', wide]]);
  };
  const [large, small] = [await refused(2_500), await refused(3)];
  expect(large.status).toBe(422);
  expect(large.body).toEqual(small.body);
});

const config = loadConfig({ INLET_HOME: inlet.home, LOG_LEVEL: 'silent' });
const files = await openFiles(config);
const context = { config, log: makeLog(config), pool: inlet.pool, files, types: await loadTypes(null) };
const actor: Actor = { ...person, role: 'owner', timezone: 'Europe/London' };
const request = { type: 'clients', mode: 'store' } as const;
const again: ProfileFile = async () => {
  throw new Error('It was read once more.');
};
/** Kept, and read along if it is large enough. */
const received = (content: Blob) =>
  receive(context, 'large.csv', 'text/csv', piecesOf(content), {
    overrides: {},
    profile: (along, key, filename, overrides) =>
      profileComing(files, readLimits(config), { along, key, filename, overrides }),
  });

async function* piecesOf(content: Blob): AsyncGenerator<Buffer, void> {
  for await (const piece of content.stream()) yield Buffer.from(piece);
}

test('an import is made of what was read while its file came, and of nothing else if that was read as is asked', async () => {
  const uuid = await create(context, again, actor, await received(file), request);
  expect((await api.get(`/api/v1/import/${uuid}`)).body).toMatchObject({ total_jobs: count });
  const otherwise = { ...request, overrides: { header_row: 0 } };
  await expect(create(context, again, actor, await received(file), otherwise)).rejects.toThrow('once more');
});

/** How often this process, and its reading thread with it, has a file open that is still coming. */
function opened(): number {
  const paths = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(join('/proc/self/fd', fd));
    } catch {
      return '';
    }
  });
  return paths.filter((path) => path.startsWith(join(inlet.home, 'files', '.incoming'))).length;
}

// Only Linux tells what a process has open.
test.runIf(process.platform === 'linux')(
  'while half of it is still under way, the reading thread has it open',
  async () => {
    const { promise: half, resolve: goOn } = Promise.withResolvers<void>();
    const head = `--x\r\nContent-Disposition: form-data; name="type"\r\n\r\nclients\r\n--x\r\nContent-Disposition: form-data; name="mode"\r\n\r\nstore\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nfirst,last\n`;
    async function* body() {
      yield Buffer.from(head + line.repeat(count));
      await half;
      yield Buffer.from(`${line}\r\n--x--\r\n`);
    }
    const answer = fetch(`${inlet.url}/api/v1/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: ReadableStream.from(body()),
      duplex: 'half',
    } as RequestInit);
    await expect.poll(opened, { timeout: 60_000 }).toBe(2);
    goOn();
    expect(await (await answer).json()).toMatchObject({ total_jobs: count + 1 });
    expect(opened()).toBe(0);
  },
);

test('a small one is read once it is there', async () => {
  const small = await received(new Blob([`first,last\n${line}`]));
  expect(small.coming).toBeNull();
  await small.drop();
});
