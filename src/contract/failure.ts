/** Failed records, their causes and their corrections on the wire (contract §4). */
import Type, { type Static } from 'typebox';
import type { Cause as CauseView, CorrectionView, FailedRow } from '../domain/correction.ts';
import type { FailedPage } from '../domain/views.ts';
import { ImportFailure } from './import.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime } from './time.ts';
import { toRecord } from './to-import.ts';

export const Failure = Type.Object(
  {
    ...ImportFailure.properties,
    corrections: Type.Record(Type.String(), Type.String(), {
      description: 'Field → what its cell is corrected to; a retry runs the record with it.',
    }),
  },
  {
    title: 'Failure',
    description:
      'A failed record. Beside `errors` stands the record, under the singular of the type (`client`, `plan`, …): the mapped fields with the cells it was run with.',
    additionalProperties: Type.Record(Type.String(), Type.String()),
  },
);

export function toFailureRow(failure: FailedRow, page: FailedPage): Static<typeof Failure> {
  const { row, line, messages, corrections } = failure;
  return {
    row,
    line,
    [page.singular]: toRecord(failure.cells, page),
    errors: messages,
    corrections,
  } as Static<typeof Failure>;
}

export const Cause = Type.Object(
  {
    field: Type.String(),
    message: Type.String(),
    count: Type.Integer({ description: 'Failed records with this message.' }),
    examples: Type.Array(Type.String(), { maxItems: 5, description: 'Different cells that caused it.' }),
  },
  { title: 'Cause' },
);

export const Causes = Type.Object({ data: Type.Array(Cause) }, { title: 'Causes' });

export const toCauses = (causes: CauseView[]): Static<typeof Causes> => ({ data: causes });

const NameOfAccount = Nullable(Type.Object({ uuid: Uuid, name: Type.String() }));

export const Correction = Type.Object(
  {
    row: Type.Integer(),
    field: Type.String(),
    from: Type.String({ description: 'What the cell was.' }),
    to: Type.String(),
    at: Time,
    account: NameOfAccount,
  },
  { title: 'Correction' },
);

export const toCorrection = (view: CorrectionView, timezone: string): Static<typeof Correction> => ({
  ...view,
  at: toTime(view.at, timezone),
});
