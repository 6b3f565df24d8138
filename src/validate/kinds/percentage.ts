import type { Field } from '../../types/define.ts';
import { notBetween, notNumber, tooManyDecimals } from '../messages.ts';
import type { Check } from './kind.ts';

/** A sign, digits, a point with decimals behind it, and the sign for per cent. */
const WRITTEN = /^([-+−])?(\d{1,12}|(?=\.\d))(?:\.(\d+))?\s?%?$/;
const DECIMALS = 4;
const LONGEST = 60;

/** A number in per cent: `2.5`, `2.50 %`; given without needless zeros, e.g. `2.5`. Nothing is rounded. */
export function percentageCheck(field: Field): Check {
  const [min, max] = [field.min ?? 0, field.max ?? 100];
  const invalid = { message: notNumber(field.name) };
  const decimals = { message: tooManyDecimals(field.name, DECIMALS) };
  const outside = { message: notBetween(field.name, min, max) };
  return (text) => {
    const match = text.length > LONGEST ? null : WRITTEN.exec(text);
    if (!match) return invalid;
    const [, sign, whole = '', fraction = ''] = match;
    const kept = fraction.replace(/0+$/, '');
    if (kept.length > DECIMALS) return decimals;
    const number = Number(`${whole || '0'}.${kept || '0'}`) * (sign === '-' || sign === '−' ? -1 : 1);
    if (number < min || number > max) return outside;
    return String(number === 0 ? 0 : number);
  };
}
