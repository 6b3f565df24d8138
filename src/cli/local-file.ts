/** A file on this machine, read as the service reads uploads, for the commands that only look. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Bytes } from '../domain/bytes.ts';
import type { Overrides } from '../domain/profile.ts';
import { notFound } from '../errors.ts';
import { defaultLimits, type ReadLimits } from '../read/limits.ts';
import { type Profiled, profileFile } from '../read/profile-file.ts';
import { UsageError } from './command.ts';

/** What the options of `inspect` and `read` say of the files. */
export interface ReadOptions {
  encoding?: string;
  delimiter?: string;
  quote?: string;
  headerRow?: string;
  sheet?: string;
}

/** Looking at a file may go further than importing it: contract §9 is about uploads. */
const limits: ReadLimits = { ...defaultLimits, columnsMax: 100_000, headerLengthMax: 1_000_000 };

/** Options by which a person overrules what the reader sees. */
export function addReadOptions(command: Command): Command {
  return command
    .option('--encoding <name>', 'e.g. utf-8, windows-1252')
    .option('--delimiter <text>', 'e.g. ";", tab')
    .option('--quote <character>', 'e.g. "\'", none')
    .option('--header-row <line>', 'line of the header, 0 for none')
    .option('--sheet <name>', 'of a workbook');
}

/** It has a name and a length, and can be read twice, as reading it takes. */
export const notAFile = (path: string) =>
  new UsageError(`${path} is no file. Save what is to be read as a file, and name that.`);

/** @throws InletError 404 where there is no such file, UsageError where it is something else */
export async function localFile(path: string): Promise<Bytes> {
  const found = await stat(path).catch(() => null);
  if (!found) throw notFound(`File ${path}`);
  if (!found.isFile()) throw notAFile(path);
  return {
    size: found.size,
    stream: (from = 0, to = found.size) => chunksOf(path, from, to),
  };
}

async function* chunksOf(path: string, from: number, to: number): AsyncGenerator<Buffer> {
  if (to <= from) return;
  yield* createReadStream(path, { start: from, end: to - 1, highWaterMark: 256 * 1024 });
}

/**
 * Reads a file and gives what was understood, with the text its chunks are ranges of. What it had to be turned into
 * lies in a temporary folder for as long as `use` runs.
 */
export async function withProfile<T>(
  path: string,
  options: ReadOptions,
  use: (read: Profiled, text: Bytes) => Promise<T>,
): Promise<T> {
  const bytes = await localFile(path);
  const folder = await mkdtemp(join(tmpdir(), 'inlet-read-'));
  const normalPath = join(folder, 'text');
  const out = { stream: null as ReturnType<typeof createWriteStream> | null };
  try {
    const read = await profileFile(bytes, {
      filename: basename(path),
      overrides: overridesOf(options),
      limits,
      openNormalForm: async () => {
        const stream = createWriteStream(normalPath);
        out.stream = stream;
        return { write: (piece) => written(stream, piece) };
      },
    });
    if (out.stream) await closed(out.stream);
    return await use(read, read.profile.normalForm === 'original' ? bytes : await localFile(normalPath));
  } finally {
    out.stream?.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

function overridesOf(options: ReadOptions): Overrides {
  const { headerRow, encoding, delimiter, quote, sheet } = options;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(headerRow === undefined ? {} : { header_row: Number(headerRow) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

async function written(stream: NodeJS.WritableStream, piece: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

async function closed(stream: ReturnType<typeof createWriteStream>): Promise<void> {
  stream.end();
  await finished(stream);
}
