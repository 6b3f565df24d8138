import type { Field } from '../../types/define.ts';
import { badFormat, tooLong, unstorable } from '../messages.ts';
import type { Check } from './kind.ts';
import { longerThan, storable } from './storable.ts';

/** Text, long text, and the name of a reference: to the letter, within its length, in its format if it has one. */
export function textCheck(field: Field): Check {
  const max = field.lengthMax ?? 65_535;
  const long = { message: tooLong(field.name, max) };
  const strange = { message: unstorable(field.name) };
  const { format } = field;
  if (!format) {
    return (text) => {
      if (longerThan(text, max)) return long;
      return storable(text) ? text : strange;
    };
  }
  const misshapen = { message: badFormat(field.name) };
  return (text) => {
    if (longerThan(text, max)) return long;
    if (!storable(text)) return strange;
    const clean: unknown = format.clean(text);
    if (typeof clean !== 'string') throw new TypeError(`clean gave ${typeof clean}, not text.`);
    if (!format.pattern.test(clean)) return misshapen;
    if (longerThan(clean, max)) return long;
    if (!storable(clean)) return strange;
    return clean === '' ? null : clean;
  };
}
