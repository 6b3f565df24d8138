/** What a cell looks like. Coarse on purpose: it serves to tell tables from text, not to cast values. */

export const cellType = {
  empty: 0,
  number: 1,
  date: 2,
  time: 3,
  moment: 4,
  email: 5,
  url: 6,
  uuid: 7,
  /** Letters and digits together, e.g. `MG-8769`, `SW1A 1AA`, `+44 20 7946 0000`. */
  code: 8,
  bool: 9,
  /** Words with ordinary punctuation. */
  text: 10,
  /** Anything else; often two cells that were not parted, or a cell that was cut. */
  odd: 11,
} as const;

export type CellType = (typeof cellType)[keyof typeof cellType];

const NUMBER =
  /^[-+(]{0,2}\s?(?:[$£€¥]|[A-Z]{3}\s)?\s?[-+]?(?:\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?:[eE][-+]?\d{1,3})?\s?(?:%|[$£€¥]|[A-Z]{3})?\)?$/;
const DECIMAL_ONLY = /^[-+]?[.,]\d+%?$/;
const DATE =
  /^(?:\d{1,4}([/.-])\d{1,2}\1\d{1,4}|\d{8}|\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ -]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{2,4})$/i;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?$/i;
const MOMENT =
  /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}[ T,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]m)?\s?(?:Z|[-+]\d{2}:?\d{2})?$/i;
const EMAIL = /^[^\s@,;|]+@[^\s@,;|]+\.[a-z]{2,}$/i;
const URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s"<>]+$/i;
const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const CODE = /^(?=.*\d)[\p{L}\d#*+()/_.\u00b0-]+(?: [\p{L}\d()+/_.-]+){0,4}$/u;
const BOOL = /^(?:true|false|yes|no|y|n|t|f|on|off|ja|nein|oui|non|si|sí)$/i;
const TEXT = /^[\p{L}\p{M}\p{N}\s.,:!?&/()'’‘“”"%@#+*_=€£$§°<>[\]{}–—-]+$/u;
const PARTS_INSIDE = /[\t;|^~]/;
const LOOKED_AT = 200;

/** @param cell as in the file; outer space does not count */
export function typeOf(cell: string): CellType {
  const text = cell.trim();
  if (text === '') return cellType.empty;
  const first = text.charCodeAt(0);
  if (text.length <= 40) {
    const numeric = first < 58 || first > 127 || text.length <= 12;
    if (numeric && (NUMBER.test(text) || DECIMAL_ONLY.test(text))) {
      return text.length === 8 && DATE.test(text) && plausibleDay(text) ? cellType.date : cellType.number;
    }
    if (DATE.test(text)) return cellType.date;
    if (TIME.test(text)) return cellType.time;
    if (MOMENT.test(text)) return cellType.moment;
    if (text.length <= 5 && BOOL.test(text)) return cellType.bool;
    if (text.length >= 36 && UUID.test(text)) return cellType.uuid;
  }
  const head = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  if (EMAIL.test(head)) return cellType.email;
  if (URL.test(head)) return cellType.url;
  if (text.length <= 40 && CODE.test(text)) return cellType.code;
  if (hasOuterQuote(text) || PARTS_INSIDE.test(head)) return cellType.odd;
  return TEXT.test(head) ? cellType.text : cellType.odd;
}

/** Whether a type says more than «some words»: such a column tells its header from its values. */
export function isSpecific(type: CellType): boolean {
  return type >= cellType.number && type <= cellType.bool;
}

function plausibleDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= 1900 && year < 2100 && Number(text.slice(4, 6)) <= 12 && Number(text.slice(6)) <= 31;
}

function hasOuterQuote(text: string): boolean {
  const first = text[0];
  const last = text[text.length - 1];
  return first === '"' || last === '"' || first === "'";
}
