import type { Mode } from '../../api/types.ts';

export const modeAbout: Record<Mode, string> = {
  validate: 'Finds everything that is wrong with the file. Changes nothing.',
  store: 'Makes a new record of each row.',
  update: 'Changes records you have, found by their ID, reference or e-mail.',
};

export const text = {
  title: 'New import',
  what: 'What is in the file?',
  how: 'What should happen with it?',
  matchOn: 'Find each record by',
  matches: {
    uuid: 'Its Inlet ID (UUID)',
    external_reference: 'Your own reference',
    email: 'E-mail address',
  } as Record<string, string>,
  drop: 'Drop the file here, or choose one',
  kinds: 'CSV or other delimited text, Excel (.xlsx), JSON. Any encoding, any layout: Inlet finds the table.',
  zone: 'File to import',
  noFile: 'No file at hand?',
  sample: (label: string) => `Download a sample for ${label.toLowerCase()}`,
  sending: (name: string) => `Uploading ${name}`,
  sent: (sent: string, all: string) => `${sent} of ${all}`,
  reading: 'Reading the file',
  stop: 'Cancel upload',
  stopped: 'The upload was cancelled. Nothing was kept.',
  one: 'One file at a time, please: drop a single one.',
  understood: 'What Inlet understood',
  change: 'Is something wrong? Change it here; the file is read again at once.',
  encoding: 'Encoding',
  delimiter: 'Columns are separated by',
  quote: 'Quoted with',
  header: 'Header in line',
  sheet: 'Sheet',
  unsure: 'Please check',
  columns: (n: string) => `${n}, with their first values`,
  columnsLabel: 'Columns of the file',
  problemsTitle: 'Worth knowing',
  line: (n: string) => `line ${n}`,
  times: (n: string) => `${n} times`,
  next: 'Continue to mapping',
  empty: '(no values)',
};

export const delimiters: Record<string, string> = {
  ',': 'Comma  ,',
  ';': 'Semicolon  ;',
  '\t': 'Tab',
  '|': 'Bar  |',
  ':': 'Colon  :',
  '^': 'Caret  ^',
};

/** In a sentence, several at once. */
export const delimitersInWords: Record<string, string> = {
  ',': 'Commas',
  ';': 'Semicolons',
  '\t': 'Tabs',
  '|': 'Bars',
  ':': 'Colons',
  '^': 'Carets',
};

export const quotes: Record<string, string> = {
  '"': 'Double quotes  "',
  "'": 'Single quotes  ’',
  none: 'Nothing',
};

export const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (Western)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'iso-8859-1': 'ISO 8859-1 (Latin 1)',
  'iso-8859-2': 'ISO 8859-2 (Latin 2)',
  'iso-8859-15': 'ISO 8859-15 (Latin 9)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  macintosh: 'Mac OS Roman',
  shift_jis: 'Shift JIS',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  cp850: 'DOS 850 (Western)',
  cp852: 'DOS 852 (Central European)',
};
