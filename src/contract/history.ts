/** Who did what to an import and when (contract §4 `history`). */
import Type, { type Static } from 'typebox';
import type { HistoryEntry as HistoryView } from '../domain/correction.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime } from './time.ts';

export const HistoryEntry = Type.Object(
  {
    at: Time,
    action: Type.String({ description: '`uploaded`, `mapped`, `started`, `corrected`, `retried`, …' }),
    account: Nullable(Type.Object({ uuid: Uuid, name: Type.String() })),
    details: Type.Record(Type.String(), Type.Unknown(), {
      description: 'Counts and names of fields; never a cell.',
    }),
  },
  {
    title: 'HistoryEntry',
    description: 'Something done to an import; `account` is null where Inlet did it.',
  },
);

export const toHistoryEntry = (view: HistoryView, timezone: string): Static<typeof HistoryEntry> => ({
  ...view,
  at: toTime(view.at, timezone),
});
