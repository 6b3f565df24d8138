import type { Messages } from '../../domain/failure.ts';
import type { Rule } from '../../types/rule.ts';
import { addMessage } from '../check-row.ts';
import * as messages from '../messages.ts';
import type { RecordAfter } from './record.ts';

/** The date `field` is not before the date `other`; a row that touches neither is not asked. */
export function notBefore(
  { field, other }: Extract<Rule, { rule: 'not_before' }>,
  record: RecordAfter,
  found: Messages | null,
): Messages | null {
  if (!record.given(field) && !record.given(other)) return found;
  const [later, earlier] = [record.now(field), record.now(other)];
  if (later === null || earlier === null || later >= earlier) return found;
  return addMessage(found, field, messages.before(field, other));
}
