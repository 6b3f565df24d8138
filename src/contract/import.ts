/** The Import resource (contract §3). */
import Type, { type Static } from 'typebox';
import { modes, statuses } from '../domain/import.ts';
import { dateOrders } from '../domain/mapping.ts';
import { Account } from './account.ts';
import { File } from './file.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { Undo } from './undo.ts';

const Count = Type.Integer({ minimum: 0 });

/** field → messages */
const Messages = Type.Record(Type.String(), Type.Array(Type.String()));

export const ImportFailure = Type.Object(
  {
    row: Type.Integer({ description: 'Number of the record, from 1; blank lines are not counted.' }),
    line: Type.Integer({ description: 'Line of the file the record begins in, from 1.' }),
    errors: Messages,
  },
  {
    title: 'ImportFailure',
    description:
      'A failed record. Beside `errors` stands the record, under the singular of the type (`client`, `plan`, …): the mapped fields with the cells of the file.',
    additionalProperties: Type.Record(Type.String(), Type.String()),
  },
);

export const Outcome = Type.Object(
  { created: Count, updated: Count, unchanged: Count, failed: Count, remaining: Count },
  { title: 'Outcome', description: 'What became of the records. Always sums to `total_jobs`.' },
);

const listed = {
  uuid: Uuid,
  created_at: Time,
  updated_at: Time,
  type: Type.String({ description: 'What is imported, e.g. `clients`.', examples: ['clients'] }),
  mode: Type.Enum([...modes], { description: 'Make new records, change existing ones, or only check.' }),
  status: Type.Enum([...statuses]),
  total_jobs: Type.Integer({ minimum: 0, description: 'Records in the file.' }),
  jobs_remaining: Type.Integer({ minimum: 0, description: 'Records not yet decided.' }),
  failed_jobs: Type.Integer({ minimum: 0, description: 'Records that failed, of those decided.' }),
  progress: Type.Integer({
    minimum: 0,
    maximum: 100,
    description: 'Per cent; 100 only when nothing remains.',
  }),
  errors: Type.Array(ImportFailure, { maxItems: 25, description: 'The first 25 failures by row.' }),
  error_report: Nullable(File),
  account: Account,
  name: Type.String({ description: "The uploaded file's own name." }),
  outcome: Outcome,
  undo: Nullable(Undo),
  started_at: Nullable(Time),
  finished_at: Nullable(Time),
  failure: Nullable(Type.String({ description: 'Why the import as a whole failed.' })),
};

/** As the list shows it: without `headers` and `mapping`. */
export const ListedImport = Type.Object(
  { ...listed, initiated_by: Type.Optional(Account) },
  {
    title: 'ListedImport',
    description: 'An import without `headers` and `mapping`; with `initiated_by` where it was asked for.',
  },
);
export type ListedImport = Static<typeof ListedImport>;

export const Import = Type.Object(
  {
    ...listed,
    headers: Type.Array(Type.String(), {
      description: 'Header cells of the file, in order, as the file has them.',
    }),
    mapping: Type.Record(Type.String(), Type.String(), {
      description: 'Header of the file → supported field. Empty before mapping.',
      examples: [{ fname: 'first_name' }],
    }),
    values: Type.Record(Type.String(), Type.Unknown(), {
      description: 'Field → one value for every row, as mapped.',
    }),
    replace: Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
      description: 'Field → text in the file → what it means, as mapped.',
    }),
    dates: Type.Record(Type.String(), Type.Enum([...dateOrders]), {
      description: 'Field → the order its dates are written in, as mapped.',
    }),
  },
  { title: 'Import', description: 'An import as it stands.' },
);
export type Import = Static<typeof Import>;
