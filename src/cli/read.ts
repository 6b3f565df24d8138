/** `inlet read FILE... [--out DIR]`: the table it understood, as UTF-8 RFC 4180 CSV. Contract §1. */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Profile } from '../domain/profile.ts';
import { InletError } from '../errors.ts';
import { writeCsv } from '../read/write-csv.ts';
import { addCommand, type Common, Ended, exitCodes, print, say } from './command.ts';
import { addReadOptions, localFile, type ReadOptions, withProfile } from './local-file.ts';

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
    if (options.out !== undefined) await mkdir(options.out, { recursive: true });
    const outcomes: Outcome[] = [];
    for (const file of files) outcomes.push(await readOne(file, options));
    if (options.out !== undefined) print(options, outcomes, null);
    if (outcomes.some((outcome) => outcome.error !== undefined)) throw new Ended(exitCodes.failed);
  });
}

async function readOne(file: string, options: Options): Promise<Outcome> {
  const target = options.out === undefined ? null : join(options.out, basename(file));
  try {
    if ((await localFile(file)).size === 0) {
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
    if (!(error instanceof InletError)) throw error;
    const message = error.errors ? Object.values(error.errors).flat().join(' ') : error.message;
    say(`${file}: ${message}`);
    return { file, error: message };
  }
}

function tellProblems(file: string, profile: Profile): void {
  for (const { message, count } of profile.problems) {
    say(`${file}: ${message}${count > 1 ? ` (${count} times)` : ''}`);
  }
}
