/** `inlet correct IMPORT`: corrects failed rows, by the error report, by row, or by cause. Contract §1, §4 `corrections`. */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CorrectionRequest } from '../domain/correction.ts';
import { addCommand, print, UsageError } from './command.ts';
import { withExitCodes } from './import/exit-codes.ts';
import { readPairs } from './import/mapping.ts';
import { nextCommand } from './import/next-command.ts';
import { addWhere, importNamed, openTarget, type Where } from './import/open.ts';
import { notAFile } from './local-file.ts';

interface Options extends Where {
  row?: string;
  set: string[];
  field?: string;
  message?: string;
  replace?: string;
  to?: string;
}

const collect = (one: string, all: string[]) => [...all, one];

export function correct(program: Command): void {
  addWhere(addCommand(program, 'correct', 'Correct failed rows, without running them'))
    .argument('<import>', 'its uuid')
    .argument('[file]', 'the error report, corrected')
    .option('--row <number>', 'one row, with --set')
    .option('--set <field=value>', 'what a cell of the row is to be', collect, [])
    .option('--field <field>', 'all rows of a cause: its field, with --message and --to')
    .option('--message <text>', 'the message of the cause, as inlet failures prints it')
    .option('--replace <text>', 'only cells of the cause that hold this')
    .option('--to <text>', 'what the cells of the cause are to be')
    .addHelpText('after', '\nFurther: inlet retry runs them again.')
    .action((uuid: string, file: string | undefined, options: Options) =>
      withExitCodes(options, () => run(uuid, file, options)),
    );
}

async function run(named: string, file: string | undefined, options: Options): Promise<void> {
  const uuid = importNamed(named);
  const request = toRequest(options);
  if ((file === undefined) === (request === null))
    throw new UsageError(
      'Say one of the three: a corrected error report, --row with --set, or --field with --message.',
    );
  if (file !== undefined) {
    const found = await stat(file).catch(() => {
      throw new UsageError(`${file} cannot be read.`);
    });
    if (!found.isFile()) throw notAFile(file);
  }
  const target = await openTarget(options);
  try {
    const corrected =
      request === null
        ? await target.correctByReport(uuid, file as string)
        : await target.correct(uuid, request);
    const { rows, cells } = corrected;
    const count = (number: number, what: string) =>
      `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`;
    print(
      options,
      corrected,
      `Corrected ${count(cells, 'cell')} of ${count(rows, 'row')}. Run them again: ${nextCommand(options, 'retry', uuid)}`,
    );
  } finally {
    await target.close();
  }
}

/** @returns null where only a file was named */
function toRequest({ row, set, field, message, replace, to }: Options): CorrectionRequest | null {
  if (row !== undefined) {
    if (!/^[1-9]\d{0,9}$/.test(row)) throw new UsageError(`--row ${row} is no row: rows count from 1.`);
    if (set.length === 0) throw new UsageError('--row needs --set field=value.');
    return { rows: [{ row: Number(row), cells: Object.fromEntries(readPairs('--set', set)) }] };
  }
  if (set.length > 0) throw new UsageError('--set needs --row.');
  if (field === undefined && message === undefined) return null;
  if (field === undefined || message === undefined || to === undefined)
    throw new UsageError('A cause needs --field, --message and --to.');
  return replace === undefined
    ? { field, message, set: to }
    : { field, message, replace: { from: replace, to } };
}
