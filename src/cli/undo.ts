/** `inlet undo UUID`: takes back what an import did, once a person has seen what that would come to. Contract §6, Undo. */
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { InletError } from '../errors.ts';
import { addCommand, type Common, Ended, exitCodes, print, say, tell, UsageError } from './command.ts';
import { addWhere, openTarget, type Where } from './import/open.ts';
import { makeProgress } from './import/progress.ts';
import { saveReport } from './import/save-report.ts';
import type { ImportTarget, Look } from './import/target.ts';
import { countsText, previewText, progressOf } from './import/undo-text.ts';

interface Options extends Common, Where {
  yes?: boolean;
  report?: string;
}

export function undo(program: Command): void {
  addWhere(addCommand(program, 'undo', 'Take back what an import did'))
    .argument('<uuid>', 'the import')
    .option('--yes', 'do not ask')
    .option('--report <file>', 'write what became of each record there')
    .addHelpText(
      'after',
      '\nExit codes: 0 all of it taken back, 1 some records kept, 2 it could not be carried out, 3 wrong usage or no connection.',
    )
    .action(async (uuid: string, options: Options) => {
      try {
        await run(uuid, options);
      } catch (error) {
        if (error instanceof Ended) throw error;
        tell(error, options.json === true);
        const isUsage = error instanceof UsageError || (error instanceof InletError && error.status < 500);
        throw new Ended(isUsage ? exitCodes.usage : exitCodes.importFailed);
      }
    });
}

async function run(uuid: string, options: Options): Promise<void> {
  if (!/^[0-9a-f-]{36}$/i.test(uuid)) throw new UsageError(`${uuid} is no import's uuid.`);
  const target = await openTarget(options);
  try {
    say(previewText(await target.previewUndo(uuid)));
    if (!options.yes && !(await agreed())) {
      say('Nothing was undone.');
      throw new Ended(exitCodes.failed);
    }
    await target.undo(uuid);
    const { undo } = await follow(target, uuid);
    if (undo === null) throw new Error('An import was undone that says it was not.');
    const report =
      options.report === undefined
        ? null
        : await saveReport(target, await target.undoReport(uuid), options.report).catch(notWritten);
    print(options, { uuid, undo, report }, countsText(undo, report));
    if (undo.partly + undo.kept > 0) throw new Ended(exitCodes.failed);
  } finally {
    await target.close();
  }
}

/** It is undone all the same. */
function notWritten(error: unknown): null {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  return null;
}

/** @throws UsageError where nobody is there to answer */
async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError('Nobody can be asked here: say --yes to undo the import.');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await asking.question('Undo this import? [y/N] ')).trim());
  } finally {
    asking.close();
  }
}

/** Shows the progress to the end. Ctrl-C leaves: the undo goes on with the next workers. */
async function follow(target: ImportTarget, uuid: string): Promise<Look> {
  const progress = makeProgress(process.stderr);
  let last: Look | undefined;
  for await (const look of target.watch(uuid)) {
    last = look;
    progress.show(progressOf(look));
  }
  progress.end();
  if (last === undefined) throw new Error('An undo was followed that nobody showed.');
  return last;
}
