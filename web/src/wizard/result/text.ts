import type { Import } from '../../api/types.ts';

type Ended = 'completed' | 'cancelled' | 'failed' | 'undone';

/** What came of it, in a few words. */
export function headline({ status, mode, failed_jobs: failed }: Import): string {
  if (mode === 'validate' && status === 'completed')
    return failed === 0 ? 'Every row is good' : 'Some rows need a look';
  const ended: Record<Ended, string> = {
    completed: failed === 0 ? 'Everything is in' : 'Done, with rows to put right',
    cancelled: 'Cancelled on the way',
    failed: 'It could not be carried out',
    undone: 'Undone',
  };
  return ended[status as Ended] ?? '';
}

export const text = {
  took: (time: string) => `took ${time}`,
  by: (name: string, when: string) => `${name}, ${when}`,
  failedTitle: (n: string) => `${n} failed`,
  failuresAbout: 'Correct them here, by cause or cell by cell, and run them again. Nothing else is touched.',
  lookOnly: 'Every other row was handled.',
  report: 'Download the error report',
  sendReport: 'Upload it corrected',
  sent: (rows: string) => `The report corrected ${rows}.`,
  grid: 'Failed rows, with the cells of the file',
  again: (rows: string) => `Run ${rows} again`,
  causes: 'Causes of failures',
  fix: 'Fix all at once',
  fixOne: 'Fix it',
  from: 'Change',
  all: (n: string) => `all ${n}`,
  empty: 'empty cells',
  to: 'to',
  choose: 'Choose…',
  apply: 'Apply',
  applied: (rows: string) => `Corrected in ${rows}; run them again to see.`,
  goLive: 'Import this file now',
  records: 'See the records',
  another: 'Import another file',
  goOn: (rows: string) => `Go on with the other ${rows}`,
  undone: {
    removed: 'Removed',
    restored: 'Put back',
    partly: 'Put back in part',
    kept: 'Kept',
  },
  undoReport: 'Download what became of each record',
};
