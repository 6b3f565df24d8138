import type { Messages } from '../../domain/failure.ts';
import { isStored } from '../../types/fields/column.ts';
import { addMessage } from '../check-row.ts';
import { jsonValue } from '../kinds/json-value.ts';
import * as messages from '../messages.ts';
import type { Plan } from '../plan.ts';
import type { RecordAfter } from '../rules/record.ts';
import { sentenceOf } from './with-functions.ts';

/** The place of a type's own check; fields have the index they are defined at. */
const place = -1;

/** Asks the type's own check about a row that is well otherwise. @returns its messages, null where all is well */
export function checkRecord(plan: Plan, record: RecordAfter): Messages | null {
  const { type, calls, timezone } = plan;
  if (type.check === undefined) return null;
  // What concerns no field alone is told at the first.
  const first = type.fields.find(({ name }) => name !== 'uuid')?.name ?? 'uuid';
  if (calls.isStuck(place)) return { [first]: [messages.tookTooLong(first)] };
  const values = type.fields
    .filter((field) => isStored(field) && field.name !== 'uuid')
    .map((field) => [field.name, jsonValue(field, record.now(field.name), timezone)]);
  try {
    const verdicts: unknown = calls.run(place, type.check, Object.fromEntries(values));
    return messagesOf(verdicts, plan);
  } catch (error) {
    calls.note(place, error);
    return { [first]: [messages.notChecked(first)] };
  }
}

function messagesOf(verdicts: unknown, { type }: Plan): Messages | null {
  if (verdicts === null || verdicts === undefined) return null;
  if (typeof verdicts !== 'object') throw new TypeError('check must give sentences by field, or nothing.');
  let found: Messages | null = null;
  for (const [name, verdict] of Object.entries(verdicts)) {
    if (!type.fields.some((field) => field.name === name))
      throw new TypeError(`There is no field «${name}».`);
    const sentence = sentenceOf(verdict, name);
    if (sentence !== null) found = addMessage(found, name, sentence);
  }
  return found;
}
