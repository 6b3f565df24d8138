/** What corrects failed records (contract §4 `corrections`), and the answer to it. */
import Type from 'typebox';
import { Import } from './import.ts';

/** How many records one request may correct; more come as a corrected error report. */
const rowsMax = 10_000;

const Cell = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

export const RowCorrections = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        row: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
        cells: Type.Record(Type.String(), Cell, {
          minProperties: 1,
          description: 'Field → what its cell is to be, as it would stand in the file.',
        }),
      }),
      { minItems: 1, maxItems: rowsMax },
    ),
  },
  { title: 'RowCorrections', examples: [{ rows: [{ row: 7, cells: { email: 'a@b.co' } }] }] },
);

export const CauseCorrection = Type.Object(
  {
    field: Type.String(),
    message: Type.String(),
    replace: Type.Optional(
      Type.Object({ from: Type.String(), to: Cell }, { description: 'Only cells that hold this text.' }),
    ),
    set: Type.Optional(Cell),
  },
  {
    title: 'CauseCorrection',
    description: 'For all failed records with a message: `replace` one text by another, or `set` one text.',
  },
);

/** As the documents show it; a corrected error report comes as `multipart/form-data` with the part `file`. */
export const CorrectionsBody = Type.Union([RowCorrections, CauseCorrection]);

export const CorrectedImport = Type.Object(
  {
    ...Import.properties,
    corrected: Type.Object({
      rows: Type.Integer({ description: 'Records that were changed by this request.' }),
      cells: Type.Integer(),
    }),
  },
  { title: 'CorrectedImport', description: 'The import, and what was corrected.' },
);
