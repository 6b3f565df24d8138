/** What an upload says beside its file (contract §4 `POST /api/v1/import`). All parts of a form are text. */
import Type from 'typebox';
import { duplicatePolicies, modes } from '../domain/import.ts';

const answers = ['true', 'false', '1', '0'] as const;

export const UploadFields = Type.Object({
  type: Type.String({ minLength: 1, description: 'What is imported, see `/api/v1/import-types`.' }),
  mode: Type.Enum([...modes]),
  match_on: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'What an update finds its record by: `uuid`, or a unique field of the type, such as `external_reference` or `email`.',
    }),
  ),
  on_duplicate: Type.Optional(
    Type.Enum([...duplicatePolicies], { description: 'Whether a duplicate fails or ends as unchanged.' }),
  ),
  atomic: Type.Optional(Type.Enum([...answers], { description: 'All records or none.' })),
  encoding: Type.Optional(Type.String()),
  delimiter: Type.Optional(Type.String()),
  quote: Type.Optional(Type.String({ description: 'A quote character, or `none`.' })),
  header_row: Type.Optional(
    Type.String({ pattern: '^\\d{1,7}$', description: 'Line of the header from 1, or 0 for none.' }),
  ),
  sheet: Type.Optional(Type.String()),
});

/** The form as the documents show it. */
export const UploadForm = Type.Object(
  {
    ...UploadFields.properties,
    file: Type.String({ format: 'binary', description: 'The file with the records.' }),
  },
  { title: 'UploadForm' },
);
