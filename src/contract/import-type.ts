/** What can be imported, for programs and the wizard (contract §4 `import-types`). */
import Type, { type Static } from 'typebox';
import { modes } from '../domain/import.ts';
import { Nullable } from './schema.ts';

export const ImportField = Type.Object(
  {
    name: Type.String({ description: 'The supported field, e.g. `date_of_birth`.' }),
    label: Type.String(),
    scope: Type.Enum(['row', 'file', 'none'], {
      description:
        'Where its value comes from: a column or one value for every row; one value for the whole file, never a column; or Inlet itself.',
    }),
    kind: Type.String({ description: 'What its cells are: `text`, `date`, `money`, `one_of`, …' }),
    required_in: Type.Array(Type.Enum([...modes]), { description: 'Modes in which every record needs it.' }),
    required_when: Nullable(
      Type.Object(
        { field: Type.String(), values: Type.Array(Type.String()) },
        { description: 'Needed in a new record whose other field has one of these values.' },
      ),
    ),
    required_without: Type.Array(Type.String(), {
      description: 'Needed in a new record unless one of these other fields has a value.',
    }),
    options: Type.Array(Type.Object({ value: Type.String(), label: Type.String() }), {
      description: 'The allowed values; empty where any will do.',
    }),
    default: Nullable(Type.String()),
    unique: Type.Boolean({ description: 'No two records of the firm have the same.' }),
    custom: Type.Boolean({ description: 'The firm has added it, see `/api/v1/custom-fields`.' }),
    max_length: Nullable(Type.Integer()),
    min: Nullable(Type.Integer()),
    max: Nullable(Type.Integer()),
    example: Type.String(),
    aliases: Type.Array(Type.String(), { description: 'Other headers that mean this field.' }),
    help: Type.String(),
  },
  { title: 'ImportField' },
);
export type ImportField = Static<typeof ImportField>;

export const ImportType = Type.Object(
  {
    name: Type.String(),
    label: Type.String(),
    singular: Type.String({ description: 'The key beside `errors` in a failure.' }),
    depends_on: Type.Array(Type.String(), {
      description: 'Other types whose records its own refer to; files of those are imported first.',
    }),
    modes: Type.Array(Type.Enum([...modes]), { description: 'What can be done with its files.' }),
    takes_custom_fields: Type.Boolean({
      description: 'Whether a firm can add fields to it, see `/api/v1/custom-fields`.',
    }),
    fields: Type.Array(ImportField),
  },
  { title: 'ImportType' },
);
export type ImportType = Static<typeof ImportType>;
