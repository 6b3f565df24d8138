import type { DateOrder } from '../../api/types.ts';

export const text = {
  title: 'Which column is what?',
  matched: (of: string, all: string) => `${of} of ${all} columns are matched.`,
  change: 'Change how the file is read',
  recalled: 'A file with the same headers was imported before. Its mapping is used here.',
  missingTitle: (n: string) => `${n} still needed`,
  missing: 'Choose its column below, or give one value for all rows here.',
  constants: 'One value for all rows',
  addConstant: 'Give another field one value',
  value: (label: string) => `${label} of every row`,
  remove: (label: string) => `Take the value of ${label} away`,
  choose: 'Choose…',
  yes: 'Yes',
  no: 'No',
  column: 'Column of the file',
  field: 'Goes to',
  why: 'Why',
  pick: (header: string) => `Field for the column ${header}`,
  means: (value: string) => `${value} means`,
  ignored: 'Not imported',
  ignore: 'Do not import',
  none: 'No such field',
  empty: 'no values',
  sure: 'Sure',
  likely: 'Likely',
  guess: 'A guess: please check',
  yours: 'Your choice',
  likelyFields: 'Likely',
  neededFields: 'Still needed',
  customFields: 'Your firm’s own fields',
  otherFields: 'Other fields',
  usedFields: 'Used by another column',
  dates: (label: string) => `Order of ${label}`,
  doubt: 'Day or month first?',
  next: 'Continue to the check',
  nextMissing: 'Continue anyway',
  nothing: 'Match at least one column to go on.',
};

export const dateOrders: Record<DateOrder, string> = {
  DMY: 'Day first',
  MDY: 'Month first',
  YMD: 'Year first',
};

export const rules = {
  required: 'needed',
  unique: 'no two the same',
  longest: (n: string) => `at most ${n} characters`,
  from: (n: string) => `from ${n}`,
  to: (n: string) => `to ${n}`,
};
