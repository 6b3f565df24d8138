import type { Field } from '../../types/define.ts';
import { tooLong, unstorable } from '../messages.ts';
import type { Check } from './kind.ts';
import { longerThan, storable } from './storable.ts';
import { trimCell } from './trim.ts';

const SEPARATOR = /[;|]/;
/** What must be escaped inside the quotes of PostgreSQL's array literal. */
const SPECIAL = /["\\]/;
const EACH_SPECIAL = /["\\]/g;

/** Several texts, split at `;` or `|`, each trimmed, empty ones dropped; given as an array literal, all quoted. */
export function listCheck(field: Field): Check {
  const max = field.lengthMax ?? 255;
  const long = { message: tooLong(field.name, max) };
  const strange = { message: unstorable(field.name) };
  return (text) => {
    if (!storable(text)) return strange;
    if (!SEPARATOR.test(text)) return longerThan(text, max) ? long : `{${quoted(text)}}`;
    let literal = '';
    for (const piece of text.split(SEPARATOR)) {
      const item = trimCell(piece);
      if (item === '') continue;
      if (longerThan(item, max)) return long;
      literal += literal === '' ? quoted(item) : `,${quoted(item)}`;
    }
    return `{${literal}}`;
  };
}

/** One item of an array literal. */
function quoted(item: string): string {
  return SPECIAL.test(item) ? `"${item.replace(EACH_SPECIAL, '\\$&')}"` : `"${item}"`;
}
