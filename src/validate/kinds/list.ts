import type { Field } from '../../types/define.ts';
import { tooLong, unstorable } from '../messages.ts';
import { quotedItem } from './array-literal.ts';
import type { Check, Invalid } from './kind.ts';
import { ownCopy } from './own-copy.ts';
import { longerThan, storable } from './storable.ts';
import { trimCell } from './trim.ts';

/** What parts the items of a cell. */
export const LIST_SEPARATOR = /[;|]/;

/** How many lists are remembered as they stand in the file, and how long those may be: most columns repeat a few. */
const LISTS_KEPT = 1024;
const LENGTH_KEPT = 64;

/** Several texts, split at `;` or `|`, each trimmed, empty ones dropped; given as an array literal, all quoted, or null for none. */
export function listCheck(field: Field): Check {
  const max = field.lengthMax ?? 255;
  const long = { message: tooLong(field.name, max) };
  const strange = { message: unstorable(field.name) };
  const literals = new Map<string, string>();

  function read(text: string): string | null | Invalid {
    if (!storable(text)) return strange;
    let literal = '';
    for (const piece of text.split(LIST_SEPARATOR)) {
      const item = trimCell(piece);
      if (item === '') continue;
      if (longerThan(item, max)) return long;
      literal += literal === '' ? quotedItem(item) : `,${quotedItem(item)}`;
    }
    return literal === '' ? null : `{${literal}}`;
  }

  return (text) => {
    const known = literals.get(text);
    if (known !== undefined) return known;
    const made = read(text);
    if (typeof made === 'string' && text.length <= LENGTH_KEPT && literals.size < LISTS_KEPT) {
      literals.set(ownCopy(text), ownCopy(made));
    }
    return made;
  };
}
