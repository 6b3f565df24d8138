/**
 * Files in a folder: of this machine, or one that several share. A file is written beside the others, synced, and
 * then renamed, so that it is whole or not there, also after a power cut.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bytes } from '../domain/bytes.ts';
import { InletError, noRoom, notFound, unavailable } from '../errors.ts';
import type { Files, FileWriter } from './contract.ts';
import { Growth, grownTo } from './growth.ts';
import { checkKey } from './key.ts';

/** Where files are while they are written; no key leads here, since keys begin with a letter or digit. */
const incoming = '.incoming';
/** How much of a long stretch is read at once, in bytes. */
const pieceBytes = 256 * 1024;
/** A stretch up to this long, as a chunk is, comes in one piece: nobody has to put it together. */
const wholeBytes = 2 * 1024 * 1024;

/** @param root the folder; made when it is not there */
export function createDisk(root: string): Files {
  return {
    create: async (key) => create(root, pathOf(root, key)),
    open: async (key) => openBytes(pathOf(root, key)),
    along: ({ place, memory }) => openAlong(join(root, incoming, place), memory),
    delete: (key) => telling(async () => rm(pathOf(root, key), { force: true })),
    check: () => check(root),
    sweep: (olderThanMs) => telling(() => sweep(root, olderThanMs)),
  };
}

const pathOf = (root: string, key: string) => join(root, checkKey(key));

async function create(root: string, path: string): Promise<FileWriter> {
  const place = randomUUID();
  const making = join(root, incoming, place);
  const growth = new Growth();
  const handle = await telling(async () => {
    await mkdir(dirname(making), { recursive: true, mode: 0o700 });
    return open(making, 'wx', 0o600);
  });
  const drop = async () => {
    growth.ended('dropped');
    await handle.close().catch(() => undefined);
    await rm(making, { force: true });
  };
  /** A write that failed leaves nothing behind: whoever wrote will hardly come back to say so. */
  const orDrop = <T>(act: () => Promise<T>) =>
    telling(act).catch(async (error) => {
      await drop().catch(() => undefined);
      throw error;
    });
  return {
    along: { place, memory: growth.memory },
    write: (piece) =>
      orDrop(async () => {
        await writeAll(handle, piece);
        growth.grew(piece.length);
      }),
    keep: () =>
      orDrop(async () => {
        growth.ended('whole');
        await handle.sync();
        await handle.close();
        await makeFolder(dirname(path));
        await rename(making, path);
        await syncFolder(dirname(path));
      }),
    drop: () => telling(drop),
  };
}

async function writeAll(handle: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await handle.write(piece, at)).bytesWritten;
}

/** Makes the folder and what leads to it, and syncs each folder that got a new entry. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let at = folder; first !== undefined && at.length >= first.length; at = dirname(at))
    await syncFolder(dirname(at));
}

async function syncFolder(folder: string): Promise<void> {
  // Folders cannot be opened there; the file system journals renames by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openBytes(path: string): Promise<Bytes> {
  const { size } = await found(() => stat(path));
  return { size, stream: (from = 0, to = size) => read(path, from, Math.min(to, size)) };
}

async function openAlong(
  path: string,
  memory: SharedArrayBuffer,
): Promise<Bytes & { close(): Promise<void> }> {
  // Opened once: what is kept meanwhile has another path, and is the same file.
  const handle = await found(() => open(path, 'r'));
  const grown = (wanted: number) => grownTo(memory, wanted);
  return {
    size: Number.POSITIVE_INFINITY,
    stream: (from = 0, to = Number.POSITIVE_INFINITY) => pieces(handle, from, to, grown),
    close: () => handle.close(),
  };
}

async function* read(path: string, from: number, to: number): AsyncGenerator<Buffer> {
  if (from >= to) return;
  const handle = await found(() => open(path, 'r'));
  try {
    yield* pieces(handle, from, to, async () => to);
  } finally {
    await handle.close();
  }
}

/** @param grown waits until there are so many bytes, or all there will be; gives how many there are */
async function* pieces(
  handle: FileHandle,
  from: number,
  to: number,
  grown: (wanted: number) => Promise<number>,
): AsyncGenerator<Buffer> {
  const longest = to - from > wholeBytes ? pieceBytes : to - from;
  for (let at = from; at < to; ) {
    const wanted = Math.min(at + longest, to);
    const there = Math.min(wanted, await grown(wanted));
    if (there <= at) return;
    const piece = Buffer.allocUnsafe(there - at);
    const { bytesRead } = await telling(() => handle.read(piece, 0, piece.length, at));
    if (bytesRead === 0) throw unavailable('A kept file is shorter than it was.');
    yield piece.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function check(root: string): Promise<void> {
  const writer = await create(root, join(root, 'unused'));
  await writer.write(Buffer.alloc(4096));
  await writer.drop();
}

async function sweep(root: string, olderThanMs: number): Promise<number> {
  const folder = join(root, incoming);
  let swept = 0;
  for (const name of await readdir(folder).catch(ifMissing<string[]>([]))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(ifMissing({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs < olderThanMs) continue;
    await rm(path, { force: true });
    swept++;
  }
  return swept;
}

const ifMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };

/** As `telling`, where a missing file means that there is no such file. */
const found = <T>(act: () => Promise<T>) =>
  telling(() =>
    act().catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? notFound('File') : error;
    }),
  );

/** Turns what the system says into what may be answered; paths stay in the cause. */
async function telling<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof InletError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw noRoom('There is no room left for the file.', error);
    if (code !== undefined) throw unavailable('The files cannot be reached. Nothing was lost.', error);
    throw error;
  }
}
