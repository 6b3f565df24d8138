/** Follows an import to its end, and tells what it came to. */
import { type Common, Ended, exitCodes, print, say } from '../command.ts';
import { outcomeText } from './outcome.ts';
import { makeProgress } from './progress.ts';
import { saveReport } from './save-report.ts';
import type { ImportTarget, Look } from './target.ts';

/** Shows the progress until the import is over. Ctrl-C cancels it: what is done stays done. */
export async function follow(target: ImportTarget, uuid: string): Promise<Look> {
  const progress = makeProgress(process.stderr);
  const cancel = () => void target.cancel(uuid).catch(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
  let last: Look | undefined;
  for await (const look of target.watch(uuid)) {
    last = look;
    progress.show(look);
  }
  progress.end();
  if (last === undefined) throw new Error('An import was followed that nobody showed.');
  return last;
}

/**
 * Prints how an import ended; its error report, where there is one, is written to `path`.
 * @throws Ended with 1 where rows failed, 2 where the import did (contract §1)
 */
export async function tellOutcome(
  target: ImportTarget,
  options: Common,
  last: Look,
  path: string,
): Promise<void> {
  const report = last.reportUuid === null ? null : await saveReport(target, last.reportUuid, path);
  const { uuid, status, total, outcome, failure } = last;
  const json = { uuid, status, total, outcome, failure, error_report: report };
  print(options, json, outcomeText(last, report));
  if (report !== null)
    say(`Put the rows right there, then: inlet correct ${uuid} ${report} && inlet retry ${uuid}`);
  if (outcome.created + outcome.updated > 0) say(`To take it back: inlet undo ${uuid}`);
  if (status !== 'completed') throw new Ended(exitCodes.importFailed);
  if (outcome.failed > 0) throw new Ended(exitCodes.failed);
}
