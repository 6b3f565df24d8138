import type { Field } from '../../types/define.ts';
import { notBetween, notInteger, tooManyDecimals } from '../messages.ts';
import type { Check } from './kind.ts';

/** Minus, pound sign in either order, or a pair of brackets; then pounds with or without commas, and pence. */
const WRITTEN =
  /^(\()?(?:([-+−])?\s?(?:£|GBP)?\s?|(?:£|GBP)\s?([-−]))(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(?:\.(\d+))?(?:\s?GBP)?(\))?$/i;

/** An amount in pounds; given in whole pennies. Nothing is rounded: more than two decimals fail. */
export function moneyCheck(field: Field): Check {
  const invalid = { message: notInteger(field.name) };
  const decimals = { message: tooManyDecimals(field.name) };
  const most = '90,071,992,547,409.91';
  const outside = { message: notBetween(field.name, `-${most}`, most) };
  return (text) => {
    const match = WRITTEN.exec(text);
    if (!match) return invalid;
    const [, opening, sign, inner, pounds = '', pence = '', closing] = match;
    if ((opening === undefined) !== (closing === undefined)) return invalid;
    if (opening && (sign || inner)) return invalid;
    if (pence.length > 2) return decimals;
    const pennies = Number(pounds.replaceAll(',', '') + pence.padEnd(2, '0'));
    if (!Number.isSafeInteger(pennies)) return outside;
    const negative = opening !== undefined || inner !== undefined || (sign !== undefined && sign !== '+');
    return negative && pennies !== 0 ? `-${pennies}` : String(pennies);
  };
}
