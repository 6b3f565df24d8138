import type { Messages } from '../../domain/failure.ts';
import { holds, type Rule } from '../../types/rule.ts';
import { addMessage } from '../check-row.ts';
import * as messages from '../messages.ts';
import type { RecordAfter } from './record.ts';

/**
 * `fields` must have a value where the condition holds. An update that touches neither side is not asked: what the
 * record lacked before is not the row's fault.
 */
export function requiredWhen(
  { fields, when }: Extract<Rule, { rule: 'required_when' }>,
  record: RecordAfter,
  found: Messages | null,
): Messages | null {
  if (record.bad(when.field) || !holds(when, record.now)) return found;
  let result = found;
  for (const name of fields) {
    if (record.now(name) !== null || record.bad(name)) continue;
    if (!(record.given(name) || record.given(when.field))) continue;
    result = addMessage(result, name, messages.required(name));
  }
  return result;
}
