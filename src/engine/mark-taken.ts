/** Duplicates in the database: rows whose unique value a record of the firm has already. */
import type pg from 'pg';
import type { Job } from '../db/queries/select-job.ts';
import { selectReleased, selectTaken } from '../db/queries/select-taken.ts';
import { normalise } from '../types/fields/unique-key.ts';
import { addMessage } from '../validate/check-row.ts';
import * as messages from '../validate/messages.ts';
import type { Column, Plan } from '../validate/plan.ts';
import type { Row } from './examine-rows.ts';

/**
 * Looks the unique values of some rows up, once a field. In an update a record's own value is not taken, and one that
 * another record gave up in this same import still is: the answer must not depend on which chunk was faster.
 */
export async function markTaken(
  client: pg.ClientBase,
  job: Job,
  plan: Plan,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  for (const index of plan.unique) {
    const { field } = plan.columns[index] as Column;
    const keyOf = (row: Row) => {
      const value = row.values[index];
      return value == null ? null : normalise(field, value);
    };
    const keys = [...new Set(rows.map(keyOf).filter((key) => key !== null))];
    if (keys.length === 0) continue;
    const taken = await selectTaken(client, plan.type, job.firmUuid, field, keys);
    const released = plan.as === 'update' ? await selectReleased(client, job.uuid, field.name, keys) : noKeys;
    for (const row of rows) {
      const key = keyOf(row);
      if (key === null) continue;
      const holder = taken.get(key);
      const others = holder !== undefined && holder !== row.uuid;
      if (others || (holder === undefined && released.has(key))) {
        row.duplicate = addMessage(row.duplicate, field.name, messages.taken(field.name));
      }
    }
  }
}

const noKeys: ReadonlySet<string> = new Set();
