/** A stored record: flat, field by field (contract §4 `records`). */
import Type, { type Static } from 'typebox';
import type { RecordView } from '../domain/views.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime } from './time.ts';

export const Record = Type.Object(
  {
    uuid: Uuid,
    created_at: Time,
    updated_at: Time,
    origin: Nullable(
      Type.Object(
        { import: Uuid, row: Type.Integer() },
        { description: 'The import and row it was made by.' },
      ),
    ),
  },
  {
    title: 'Record',
    description: 'A record, flat: beside these stand the fields of its type, see `/api/v1/import-types`.',
    additionalProperties: true,
  },
);
export type Record = Static<typeof Record>;

export function toRecord(view: RecordView, timezone: string): Record {
  return {
    ...view.fields,
    uuid: view.uuid,
    created_at: toTime(view.createdAt, timezone),
    updated_at: toTime(view.updatedAt, timezone),
    origin: view.origin,
  };
}
