/** Follows an import to its end, and tells what it came to. */
import { Ended, exitCodes, print, say, UsageError } from '../command.ts';
import { signals } from '../stopping.ts';
import { nextCommand } from './next-command.ts';
import type { Where } from './open.ts';
import { outcomeText } from './outcome.ts';
import { makeProgress } from './progress.ts';
import { saveReport } from './save-report.ts';
import type { ImportTarget, Look } from './target.ts';

/** Shows the progress until the import is over. Ctrl-C cancels it: what is done stays done. */
export async function follow(target: ImportTarget, uuid: string): Promise<Look> {
  const progress = makeProgress(process.stderr);
  const cancel = () => void target.cancel(uuid).catch(() => undefined);
  for (const signal of signals) process.on(signal, cancel);
  let last: Look | undefined;
  try {
    for await (const look of target.watch(uuid)) {
      last = look;
      progress.show(look);
    }
  } finally {
    for (const signal of signals) process.off(signal, cancel);
    progress.end();
  }
  if (last === undefined) throw new Error('An import was followed that nobody showed.');
  return last;
}

/** How an import ended, to be told. */
export interface Ending {
  /** Whether it came to its end; rows may have failed. */
  completed: boolean;
  text: string;
  json: Pick<Look, 'uuid' | 'status' | 'total' | 'outcome' | 'failure'> & { error_report: string | null };
}

/** What an import came to; its error report, where there is one, is written to `path`. */
export async function endingOf(
  target: ImportTarget,
  where: Where,
  last: Look,
  path: string,
): Promise<Ending> {
  const report = last.reportUuid === null ? null : await reportOf(target, where, last, path);
  const { uuid, status, total, outcome, failure } = last;
  const json = { uuid, status, total, outcome, failure, error_report: report };
  return { completed: status === 'completed', text: outcomeText(last, report), json };
}

/** The import is over whether or not its report can be written there. @returns its path, or null */
async function reportOf(
  target: ImportTarget,
  where: Where,
  { uuid, reportUuid }: Look,
  path: string,
): Promise<string | null> {
  try {
    return await saveReport(target, reportUuid as string, path);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const elsewhere = nextCommand(where, 'failures', uuid, '--report', 'FILE');
    say(`${error.message} Have the error report elsewhere: ${elsewhere}`);
    return null;
  }
}

/** What to do about rows that failed. */
export const howToCorrect = (where: Where, uuid: string, report: string) =>
  `Put the rows right there, then: ${nextCommand(where, 'correct', uuid, report)} && ${nextCommand(where, 'retry', uuid)}`;

/**
 * Prints how an import ended; its error report, where there is one, is written to `path`.
 * @throws Ended with 1 where rows failed, 2 where the import did (contract §1)
 */
export async function tellOutcome(
  target: ImportTarget,
  options: Where,
  last: Look,
  path: string,
): Promise<void> {
  const { completed, text, json } = await endingOf(target, options, last, path);
  print(options, json, text);
  const { uuid, outcome, error_report: report } = json;
  if (report !== null) say(howToCorrect(options, uuid, report));
  if (outcome.created + outcome.updated > 0) say(`To take it back: ${nextCommand(options, 'undo', uuid)}`);
  if (!completed) throw new Ended(exitCodes.importFailed);
  if (outcome.failed > 0) throw new Ended(exitCodes.failed);
}
