import type { Field } from '../../types/define.ts';
import { optionKey } from '../../types/fields/one-of.ts';
import { notAnOption } from '../messages.ts';
import type { Check } from './kind.ts';
import { ownCopy } from './own-copy.ts';

/** How many spellings of good values are remembered as they stand in the file. */
const SPELLINGS = 256;
/** A cell longer than any label, with room for padding, is not worth normalising. */
const LONGEST = 200;

/** One of the field's list, by value or label; case, spaces, dashes and underscores do not matter. */
export function oneOfCheck(field: Field): Check {
  const invalid = { message: notAnOption(field.name) };
  const byKey = new Map<string, string>();
  const bySpelling = new Map<string, string>();
  for (const { value, label } of field.options) {
    byKey.set(optionKey(value), value);
    byKey.set(optionKey(label), value);
    bySpelling.set(value, value);
    bySpelling.set(label, value);
  }
  return (text) => {
    const known = bySpelling.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST) return invalid;
    const value = byKey.get(optionKey(text));
    if (value === undefined) return invalid;
    if (bySpelling.size < SPELLINGS) bySpelling.set(ownCopy(text), value);
    return value;
  };
}
