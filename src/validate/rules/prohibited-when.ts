import type { Messages } from '../../domain/failure.ts';
import { holds, type Rule } from '../../types/rule.ts';
import { addMessage } from '../check-row.ts';
import * as messages from '../messages.ts';
import type { RecordAfter } from './record.ts';

/** `fields` must be empty where the condition holds; a row that touches neither side is not asked. */
export function prohibitedWhen(
  { fields, when }: Extract<Rule, { rule: 'prohibited_when' }>,
  record: RecordAfter,
  found: Messages | null,
): Messages | null {
  if (record.bad(when.field) || !holds(when, record.now)) return found;
  let result = found;
  for (const name of fields) {
    if (record.now(name) === null || !(record.given(name) || record.given(when.field))) continue;
    result = addMessage(result, name, messages.prohibited(name));
  }
  return result;
}
