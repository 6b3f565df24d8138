/** `inlet undo UUID`: takes back what an import did, once a person has seen what that would come to. Contract §6, Undo. */
import type { Command } from 'commander';
import { InletError } from '../errors.ts';
import { agreed } from './agreed.ts';
import { addCommand, type Common, Ended, exitCodes, print, say, tell, UsageError } from './command.ts';
import { addWhere, importNamed, openTarget, type Where } from './import/open.ts';
import { makeProgress } from './import/progress.ts';
import { saveReport } from './import/save-report.ts';
import type { ImportTarget, Look } from './import/target.ts';
import { countsText, previewText, progressOf } from './import/undo-text.ts';
import { signals } from './stopping.ts';

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

const unasked = 'Nobody can be asked here: say --yes to undo the import.';

async function run(named: string, options: Options): Promise<void> {
  const uuid = importNamed(named);
  const target = await openTarget(options);
  try {
    say(previewText(await target.previewUndo(uuid)));
    if (!options.yes && !(await agreed('Undo this import?', unasked))) {
      say('Nothing was undone.');
      throw new Ended(exitCodes.failed);
    }
    const { undo } = await toTheEnd(target, uuid);
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

/**
 * Undoes it, and shows the progress to the end. Ctrl-C leaves: the undo goes on with the next workers.
 * @throws Ended where somebody left
 */
async function toTheEnd(target: ImportTarget, uuid: string): Promise<Look> {
  const progress = makeProgress(process.stderr);
  const left = Promise.withResolvers<null>();
  const leave = () => left.resolve(null);
  for (const signal of signals) process.on(signal, leave);
  let last: Look | undefined;
  try {
    await target.undo(uuid);
    const looks = target.watch(uuid)[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([looks.next(), left.promise]);
      if (next === null) break;
      if (next.done && last !== undefined) return last;
      if (next.done) throw new Error('An undo was followed that nobody showed.');
      last = next.value;
      progress.show(progressOf(last));
    }
  } finally {
    for (const signal of signals) process.off(signal, leave);
    progress.end();
  }
  say('The undo is not stopped: it goes on wherever Inlet works, with inlet serve or inlet worker.');
  throw new Ended(exitCodes.importFailed);
}
