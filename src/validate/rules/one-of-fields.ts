import type { Messages } from '../../domain/failure.ts';
import type { Rule } from '../../types/rule.ts';
import { addMessage } from '../check-row.ts';
import * as messages from '../messages.ts';
import type { RecordAfter } from './record.ts';

/**
 * Of several fields exactly one has a value, or at least one. Nobody is told twice: where one of the cells is no good,
 * nothing more is said. Of two that must not stand together, the second in the definition is named.
 */
export function oneOfFields(
  { fields, count }: Extract<Rule, { rule: 'one_of_fields' }>,
  record: RecordAfter,
  found: Messages | null,
): Messages | null {
  if (fields.some(record.bad)) return found;
  // An update that says nothing of them leaves them as they are.
  if (!record.isNew && !fields.some(record.given)) return found;
  const present = fields.filter((name) => record.now(name) !== null);
  const [first = '', ...others] = fields;
  if (present.length === 0) return addMessage(found, first, messages.requiredWithout(first, others));
  if (count === 'at_least_one') return found;
  const [kept = '', ...more] = present;
  return more.reduce((all, name) => addMessage(all, name, messages.missingWith(name, kept)), found);
}
