import type { Field } from '../../types/define.ts';
import { notBetween, notInteger } from '../messages.ts';
import type { Check } from './kind.ts';

/** What PostgreSQL's `integer` holds. */
const INT4 = { min: -2_147_483_648, max: 2_147_483_647 };
/** A sign, digits with or without commas between thousands, and nothing but zeros behind the point. */
const WRITTEN = /^[-+−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/;

/** A whole number within the field's range: `42`, `+42`, `1,000`, and `42.0`, as spreadsheets write it. */
export function intCheck(field: Field): Check {
  const min = field.min ?? INT4.min;
  const max = field.max ?? INT4.max;
  const invalid = { message: notInteger(field.name) };
  const outside = { message: notBetween(field.name, min, max) };
  return (text) => {
    if (!WRITTEN.test(text)) return invalid;
    const value = Number(text.replaceAll(',', '').replace('−', '-'));
    if (value < min || value > max) return outside;
    return value === 0 ? '0' : String(value);
  };
}
