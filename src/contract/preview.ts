/** The first rows as they would be stored, or why they would fail (contract §4 `preview`). */
import Type, { type Static } from 'typebox';
import type { PreviewRow } from '../domain/views.ts';

export const Preview = Type.Object(
  {
    data: Type.Array(
      Type.Object({
        row: Type.Integer(),
        line: Type.Integer(),
        record: Type.Record(Type.String(), Type.Unknown(), {
          description: 'Field → value, mapped fields only.',
        }),
        cells: Type.Record(Type.String(), Type.String(), {
          description: 'Of fields that have errors: the cell as in the file.',
        }),
        errors: Type.Record(Type.String(), Type.Array(Type.String())),
      }),
    ),
  },
  { title: 'Preview' },
);

export const toPreview = (rows: PreviewRow[]): Static<typeof Preview> => ({
  data: rows.map(({ row, line, record, cells, messages }) => ({
    row,
    line,
    record,
    cells,
    errors: messages,
  })),
});
