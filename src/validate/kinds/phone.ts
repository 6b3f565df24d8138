import type { Field } from '../../types/define.ts';
import { notPhone, tooLong } from '../messages.ts';
import type { Check } from './kind.ts';

/** `+ ( ) - .` and the space, the non-breaking one included, by character code. */
const BETWEEN = new Set([...'+()-. \u00a0'].map((character) => character.charCodeAt(0)));

/** 5 to 15 digits (15 is the most E.164 allows) with `+ ( ) - .` and spaces between; kept as written. */
export function phoneCheck(field: Field): Check {
  const max = field.lengthMax ?? 255;
  const invalid = { message: notPhone(field.name) };
  const long = { message: tooLong(field.name, max) };
  return (text) => {
    if (text.length > max) return long;
    let digits = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x30 && code <= 0x39) digits++;
      else if (!BETWEEN.has(code)) return invalid;
    }
    return digits >= 5 && digits <= 15 ? text : invalid;
  };
}
