/** `inlet read FILE... [--out DIR]`: the table it understood, as UTF-8 RFC 4180 CSV. Contract §1. */
import { createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Profile } from '../domain/profile.ts';
import { InletError } from '../errors.ts';
import { writeCsv } from '../read/write-csv.ts';
import { addCommand, type Common, Ended, exitCodes, print, say, UsageError } from './command.ts';
import { addReadOptions, localFile, type ReadOptions, withProfile } from './local-file.ts';
import { isEnough } from './output.ts';
import { systemWords } from './system-words.ts';

interface Options extends Common, ReadOptions {
  out?: string;
  header?: boolean;
}

/** What became of one file, for `--json`. */
interface Outcome {
  file: string;
  rows?: number;
  columns?: number;
  error?: string;
}

export function read(program: Command): void {
  const command = addCommand(program, 'read', 'Read tables as they are and write them as plain CSV')
    .argument('<file...>', 'what to read')
    .option('--out <folder>', 'where to write a file of the same name for each; standard output if not given')
    .option('--header', 'make up a header where the file has none');
  addReadOptions(command).action(async (files: string[], options: Options) => {
    if (options.out !== undefined) await makeFolder(options.out);
    const outcomes: Outcome[] = [];
    const written = new Map<string, string>();
    for (const file of files) outcomes.push(await readOne(file, options, written));
    if (options.out !== undefined) print(options, outcomes, null);
    if (outcomes.some((outcome) => outcome.error !== undefined)) throw new Ended(exitCodes.failed);
  });
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new UsageError(`${folder} cannot be made a folder: ${systemWords(error)}.`);
  });
}

/** @param written what was written so far: path → of which file */
async function readOne(file: string, options: Options, written: Map<string, string>): Promise<Outcome> {
  const target = options.out === undefined ? null : join(options.out, basename(file));
  try {
    const { size } = await localFile(file);
    if (target !== null) await mustBeFree(target, file, written);
    if (size === 0) {
      if (target !== null) await writeFile(target, '');
      return { file, rows: 0, columns: 0 };
    }
    return await withProfile(file, options, async ({ profile, chunks }, text) => {
      const lines = Readable.from(writeCsv(profile, chunks, text, options.header === true));
      if (target === null) await pipeline(lines, process.stdout, { end: false });
      else await pipeline(lines, createWriteStream(target));
      tellProblems(file, profile);
      return { file, rows: profile.rows, columns: profile.headers.length };
    });
  } catch (error) {
    if (isEnough(error)) throw new Ended(0);
    const message = wordsOf(error);
    if (message === null) throw error;
    say(`${file}: ${message}`);
    return { file, error: message };
  }
}

/** @throws UsageError where writing there would destroy what is being read, or was just written */
async function mustBeFree(target: string, file: string, written: Map<string, string>): Promise<void> {
  const other = written.get(target);
  if (other !== undefined)
    throw new UsageError(
      `It has the name of ${other}, which is written already. Read it by itself, with another --out.`,
    );
  const [here, there] = await Promise.all([stat(file), stat(target).catch(() => null)]);
  if (here.ino === there?.ino && here.dev === there.dev)
    throw new UsageError('It would be written over itself. Name another folder with --out.');
  written.set(target, file);
}

/** What is told of an error of one file, while the others are read; null where it is nobody's to know. */
function wordsOf(error: unknown): string | null {
  if (error instanceof InletError && error.errors) return Object.values(error.errors).flat().join(' ');
  if (error instanceof InletError || error instanceof UsageError) return error.message;
  const why = systemWords(error);
  return why === null ? null : `The file cannot be read or written: ${why}.`;
}

function tellProblems(file: string, profile: Profile): void {
  for (const { message, count } of profile.problems) {
    say(`${file}: ${message}${count > 1 ? ` (${count} times)` : ''}`);
  }
}
