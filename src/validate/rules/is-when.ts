import type { Messages } from '../../domain/failure.ts';
import { holds, type Rule } from '../../types/rule.ts';
import { addMessage } from '../check-row.ts';
import * as messages from '../messages.ts';
import type { RecordAfter } from './record.ts';

/** Where the condition holds, `field` is `value` or fails. An empty one was filled before (`fill-empty.ts`). */
export function isWhen(
  { field, value, when }: Extract<Rule, { rule: 'is_when' }>,
  record: RecordAfter,
  found: Messages | null,
): Messages | null {
  if (!(record.given(field) || record.given(when.field))) return found;
  if (record.bad(when.field) || record.bad(field) || !holds(when, record.now)) return found;
  const is = record.now(field);
  return is === null || is === value ? found : addMessage(found, field, messages.notAnOption(field));
}
