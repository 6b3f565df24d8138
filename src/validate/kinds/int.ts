import type { Field } from '../../types/define.ts';
import { notBetween, notInteger } from '../messages.ts';
import type { Check } from './kind.ts';

/** What PostgreSQL's `integer` holds. */
const INT4 = { min: -2_147_483_648, max: 2_147_483_647 };
/** A sign, digits with or without commas between thousands, and nothing but zeros behind the point. */
const WRITTEN = /^[-+−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/;
/** Longer texts hold no number that fits, whatever their zeros. */
const LONGEST = 60;

/** A whole number within the field's range: `42`, `+42`, `1,000`, and `42.0`, as spreadsheets write it. */
export function intCheck(field: Field): Check {
  const min = field.min ?? INT4.min;
  const max = field.max ?? INT4.max;
  const invalid = { message: notInteger(field.name) };
  const outside = { message: notBetween(field.name, min, max) };
  return (text) => {
    const plain = readPlain(text);
    if (plain >= 0) return plain < min || plain > max ? outside : text;
    if (text.length > LONGEST || !WRITTEN.test(text)) return invalid;
    const value = Number(text.replaceAll(',', '').replace('−', '-'));
    if (value < min || value > max) return outside;
    return value === 0 ? '0' : String(value);
  };
}

/** Up to nine digits without a leading zero, which is canonical already; -1 for anything else. */
function readPlain(text: string): number {
  const length = text.length;
  if (length > 9 || (length > 1 && text.charCodeAt(0) === 0x30)) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return -1;
    value = value * 10 + code - 0x30;
  }
  return value;
}
