import type { Mode } from '../../api/types.ts';

export const text = {
  title: 'What will happen',
  first: (shown: string, all: string) => `The first ${shown} of ${all}, as they would be stored.`,
  all: (rows: string) => `All ${rows}, as they would be stored.`,
  grid: 'Rows as they would be stored',
  fine: (shown: string, all: boolean) => `Nothing is wrong with ${all ? 'the' : 'the first'} ${shown}.`,
  wrong: (rows: string, shown: string, all: boolean) =>
    all ? `${rows} of ${shown} would fail` : `${rows} of the first ${shown} would fail`,
  wrongWhy: (all: boolean) =>
    `${all ? 'None of them would be imported' : 'The others are imported'}. Those that fail you can correct afterwards, here; or go back and change the mapping.`,
  whole: 'Check the whole file first',
  wholeAbout: 'Every row, against your records too. Nothing is changed.',
  checking: (done: string, all: string) => `Checking: ${done} of ${all}`,
  allGood: (rows: string) => `The whole file was checked: all ${rows} are good.`,
  someWrong: (n: string, all: string) => `The whole file was checked: ${n} of ${all} would fail.`,
  seeAll: 'See and correct each of them',
  onlyWrong: 'Only rows that would fail',
  back: 'Mapping',
  blank: 'The file has a header and no rows.',
};

/** What the button says that starts it. */
export const start: Record<Mode, (rows: string) => string> = {
  store: (rows) => `Import ${rows}`,
  update: (rows) => `Update from ${rows}`,
  validate: (rows) => `Check ${rows}`,
};
