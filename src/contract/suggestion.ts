/** What Inlet understood of a file and how it would map it (contract §4 `suggestion`), and how to overrule it (`read`). */
import Type, { type Static, type TSchema } from 'typebox';
import { dateOrders } from '../domain/mapping.ts';
import type { SuggestionView } from '../domain/views.ts';
import { Nullable } from './schema.ts';

const Fact = <T extends TSchema>(value: T) =>
  Type.Object({
    value,
    sure: Type.Boolean(),
    because: Type.String({ description: 'The deciding evidence, for a person.' }),
  });

export const Suggestion = Type.Object(
  {
    file: Type.Object({
      format: Type.String(),
      encoding: Fact(Type.String()),
      delimiter: Fact(Type.String()),
      quote: Fact(Type.String({ description: 'A character, or `none`.' })),
      header_row: Fact(Type.Integer({ description: 'Line of the header from 1; 0 where there is none.' })),
      sheet: Nullable(Fact(Type.String())),
      sheets: Type.Array(Type.String()),
      rows: Type.Integer(),
      problems: Type.Array(
        Type.Object({
          code: Type.String(),
          message: Type.String(),
          line: Nullable(Type.Integer()),
          count: Type.Integer(),
        }),
      ),
    }),
    columns: Type.Array(
      Type.Object({
        header: Type.String(),
        field: Nullable(Type.String({ description: 'Set where Inlet would map it by itself.' })),
        confidence: Type.Number(),
        reason: Type.String(),
        examples: Type.Array(Type.String()),
        candidates: Type.Array(Type.Object({ field: Type.String(), confidence: Type.Number() })),
      }),
    ),
    missing: Type.Array(Type.String(), { description: 'Required fields no column was found for.' }),
    values: Type.Record(Type.String(), Type.Unknown(), {
      description: 'What the recalled mapping gave every row, by field; a mapping takes it as it stands.',
    }),
    replace: Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
      description: 'What texts of the file stood for in the recalled mapping, by field.',
    }),
    dates: Type.Record(
      Type.String(),
      Type.Object({ order: Type.Enum([...dateOrders]), sure: Type.Boolean(), because: Type.String() }),
    ),
    recalled: Nullable(Type.String({ description: 'The earlier import whose mapping this is.' })),
  },
  { title: 'Suggestion' },
);

export const toSuggestion = ({ profile, ...rest }: SuggestionView): Static<typeof Suggestion> => ({
  file: {
    format: profile.format,
    encoding: profile.encoding,
    delimiter: profile.delimiter,
    quote: profile.quote,
    header_row: profile.header_row,
    sheet: profile.sheet,
    sheets: profile.sheets,
    rows: profile.rows,
    problems: profile.problems,
  },
  ...rest,
});

/** Everything is optional; what is not given is seen anew. */
export const ReadBody = Type.Object(
  {
    encoding: Type.Optional(Type.String()),
    delimiter: Type.Optional(Type.String()),
    quote: Type.Optional(Type.String({ description: 'A quote character, or `none`.' })),
    header_row: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Line of the header from 1, or 0 for none.' }),
    ),
    sheet: Type.Optional(Type.String()),
  },
  { title: 'ReadBody', additionalProperties: false },
);
