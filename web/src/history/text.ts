import { bytes, count } from '../look/format.ts';

type Details = Record<string, unknown>;

/** A count of a detail; 0 where an older entry does not have it. */
const of = (details: Details, name: string): number => Number(details[name] ?? 0);
const fields = (details: Details): string =>
  Array.isArray(details.fields)
    ? `: ${details.fields.map((name) => String(name).replaceAll('_', ' ')).join(', ')}`
    : '';

/** What was done, as a sentence without its subject. */
const actions: Record<string, (details: Details) => string> = {
  uploaded: (details) => `Uploaded the file (${bytes(of(details, 'sizeBytes'))})`,
  read: () => 'Had the file read in another way',
  mapped: () => 'Said which column is what',
  started: () => 'Started the import',
  cancelled: () => 'Cancelled the import',
  completed: () => 'Finished the import',
  failed: () => 'Stopped the import: it could not be carried out',
  corrected: (details) =>
    `Corrected ${count(of(details, 'cells'), 'cell', 'cells')} in ${count(of(details, 'rows'), 'row', 'rows')}${fields(details)}`,
  retried: (details) => `Ran ${count(of(details, 'rows'), 'failed row', 'failed rows')} again`,
  undo_started: (details) => `Began to undo it: ${count(of(details, 'records'), 'record', 'records')}`,
  undone: (details) => `Finished undoing it: ${count(of(details, 'records'), 'record', 'records')}`,
  expired: () => 'Deleted its file, its failed rows and what an undo needs: they are kept only for a time',
  deleted: () => 'Deleted its file, its reports and every cell it kept',
};

export const text = {
  title: 'History',
  deletedTitle: 'A deleted import',
  about: 'Who did what to this import, and when. The latest comes first.',
  deletedAbout:
    'Its file, its reports and every cell of it are gone. The records it made stay, and so does what was done to it:',
  list: 'What was done to this import',
  back: 'Back to the import',
  toImports: 'To the imports',
  itself: 'Inlet',
  copiedTo: 'Imported its file again, as',
  copiedFrom: 'Took the file and the mapping of',
  other: 'another import',
  /** @param action of a newer server too */
  action: (action: string, details: Details): string =>
    actions[action]?.(details) ?? action.replaceAll('_', ' '),
};
