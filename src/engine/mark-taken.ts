/** Duplicates in the database: rows whose unique key a record of the firm has already. */
import type pg from 'pg';
import type { Job } from '../db/queries/select-job.ts';
import { selectReleased, selectTaken } from '../db/queries/select-taken.ts';
import type { Value } from '../domain/value.ts';
import { keyText } from '../types/unique-keys.ts';
import { addMessage } from '../validate/check-row.ts';
import { keyOf } from '../validate/key-of.ts';
import * as messages from '../validate/messages.ts';
import type { Plan } from '../validate/plan.ts';
import type { Row } from './examine-rows.ts';

/**
 * Looks the unique keys of some rows up, once a key. In an update a record's own key is not taken, and one that
 * another record gave up in this same import still is: the answer must not depend on which chunk was faster.
 */
export async function markTaken(
  client: pg.ClientBase,
  job: Job,
  plan: Plan,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  for (const key of plan.unique) {
    const asked = new Map<string, Value[]>();
    const carried = rows.flatMap((row) => {
      const values = keyOf(plan, key, row);
      if (values === null) return [];
      const text = keyText(values);
      asked.set(text, values);
      return [{ row, text }];
    });
    if (carried.length === 0) continue;
    const taken = await selectTaken(client, plan.type, job.firmUuid, key, asked);
    const texts = [...asked.keys()];
    const released = plan.as === 'update' ? await selectReleased(client, job.uuid, key.name, texts) : noKeys;
    for (const { row, text } of carried) {
      const holder = taken.get(text);
      const others = holder !== undefined && holder !== row.uuid;
      if (others || (holder === undefined && released.has(text)))
        row.duplicate = addMessage(row.duplicate, key.on, messages.taken(key.on));
    }
  }
}

const noKeys: ReadonlySet<string> = new Set();
