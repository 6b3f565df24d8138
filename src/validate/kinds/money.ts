import type { Field } from '../../types/define.ts';
import { notBetween, notInteger, tooManyDecimals } from '../messages.ts';
import type { Check } from './kind.ts';

/**
 * An opening bracket; a minus and `£` or `GBP` in either order; pounds with or without commas between thousands; pence;
 * `GBP`; a closing bracket.
 */
const WRITTEN =
  /^(\()?(?:([-+−])?\s?(?:£|GBP)?\s?|(?:£|GBP)\s?([-−]))(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(?:\.(\d+))?(?:\s?GBP)?(\))?$/i;
const LONGEST = 60;
/** The most whose pennies a JSON number tells exactly; `bigint` holds a thousand times that. */
const MOST = '90,071,992,547,409.91';

/** An amount in pounds; given in whole pennies. Nothing is rounded: more than two decimals fail. */
export function moneyCheck(field: Field): Check {
  const invalid = { message: notInteger(field.name) };
  const decimals = { message: tooManyDecimals(field.name) };
  const outside = { message: notBetween(field.name, `-${MOST}`, MOST) };
  return (text) => {
    const plain = readPlain(text);
    if (plain >= 0) return String(plain);
    if (text.length > LONGEST) return invalid;
    const match = WRITTEN.exec(text);
    if (!match) return invalid;
    const [, opening, sign, inner, pounds = '', pence = '', closing] = match;
    if ((opening === undefined) !== (closing === undefined)) return invalid;
    if (opening !== undefined && (sign ?? inner) !== undefined) return invalid;
    if (pence.length > 2) return decimals;
    const pennies = Number(pounds.replaceAll(',', '') + pence.padEnd(2, '0'));
    if (!Number.isSafeInteger(pennies)) return outside;
    const negative = (opening ?? inner ?? sign ?? '+') !== '+';
    return negative && pennies !== 0 ? `-${pennies}` : String(pennies);
  };
}

/** Pennies of what most files hold: `1234`, `1234.5`, `1,234.50`, `£1,234.50`; -1 for anything else. */
function readPlain(text: string): number {
  const length = text.length;
  if (length > 15) return -1;
  let pennies = 0;
  /** Digits since the begin or the last comma, and whether there was a comma. */
  let digits = 0;
  let grouped = false;
  let i = text.charCodeAt(0) === 0xa3 ? 1 : 0;
  for (; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      pennies = pennies * 10 + code - 0x30;
      digits++;
    } else if (code === 0x2c) {
      if (digits === 0 || digits > 3 || (grouped && digits !== 3)) return -1;
      grouped = true;
      digits = 0;
    } else if (code === 0x2e) break;
    else return -1;
  }
  if (digits === 0 || (grouped && digits !== 3)) return -1;
  const decimals = i < length ? length - i - 1 : 0;
  if (i < length && (decimals === 0 || decimals > 2)) return -1;
  for (let at = i + 1; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return -1;
    pennies = pennies * 10 + code - 0x30;
  }
  return decimals === 2 ? pennies : decimals === 1 ? pennies * 10 : pennies * 100;
}
