/**
 * What cells look like: the shapes people's values have, told from the cell alone. Rules of thumb for suggestions,
 * wider than what `validate/` takes; they decide nothing about a row.
 */
import { optionKey } from '../types/fields/one-of.ts';

/** Shapes are bits, since a cell may have several: `1` is an integer, money and a yes. */
export const shape = {
  email: 1 << 0,
  uuid: 1 << 1,
  url: 1 << 2,
  /** 5 to 15 digits, with what people put between them. */
  phone: 1 << 3,
  /** Surely a telephone number: begins with `+` or `0` and is long enough. */
  dialled: 1 << 4,
  date: 1 << 5,
  postcode: 1 << 6,
  niNumber: 1 << 7,
  money: 1 << 8,
  /** An amount with its currency: `£1,234.50`. */
  currency: 1 << 9,
  integer: 1 << 10,
  yesNo: 1 << 11,
  honorific: 1 << 12,
  /** More digits than letters. */
  digits: 1 << 13,
  hasDigit: 1 << 14,
  /** A postcode somewhere in a longer text. */
  holdsPostcode: 1 << 15,
  /** A day number of a workbook, 1927 to 2064. */
  serial: 1 << 16,
  percent: 1 << 17,
  /** Day, month and year without anything between. */
  compactDate: 1 << 19,
  /** The same without a digit, in three words or more. */
  prose: 1 << 18,
} as const;

const email = /^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+$/;
/** One, or a list of some. */
const uuid =
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?(\s*[;|]\s*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$/i;
const url = /^(https?:\/\/|www\.)\S+$/i;
const phone = /^\+?[\d\s().\-/]+(\s*(x|ext\.?)\s*\d+)?$/i;
const money = /^\(?[-+]?\s*(£|\$|€|gbp)?\s*[-+]?(\d{1,3}([,. ']\d{3})+|\d+)([.,]\d{1,2})?\s*(gbp|k|m)?\)?$/i;
const integer = /^[-+]?\d{1,18}(\.0+)?$/;
const numericDate = /^\d{1,2}([/\-. ])\d{1,2}\1(\d{4}|\d{2})([ T,].*:.*)?$/;
const isoDate = /^\d{4}([/\-.])\d{1,2}\1\d{1,2}([ T].*)?$/;
const compactDate =
  /^((0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d|(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))$/;
const namedDate =
  /^(\w{3,9},? +)?(\d{1,2}(st|nd|rd|th)?[ \-/.]*(of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \-/.,]*('?\d{2}|\d{4})|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(st|nd|rd|th)?,? \d{4})([ T,].*)?$/i;
const postcode = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;
const postcodeInside = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;
const niNumber = /^[a-z]{2}[\s-]*(\d[\s-]*){6}[a-d]?$/i;
const honorific =
  /^(mr|mrs|ms|miss|mx|dr|doctor|prof|professor|rev|reverend|revd|sir|lady|lord|dame|master|madam|capt|captain|major|maj|col|hon|fr|sr|messrs|mr ?(&|and) ?mrs|baroness|baron|judge|cllr)\.?$/i;
const yesNo = /^(y|n|yes|no|true|false|t|f|on|off|1|0|✓|✗|x)$/i;
const percent = /^[-+]?\d+([.,]\d+)?\s*%$/;
const nothing =
  /^(n\/?a|none|null|nil|-+|\.|\?|unknown|tbc|tba|not known|not given|not applicable|#n\/a|undefined|nan)$/i;

/** Whether a cell stands for no value. */
export function isBlank(cell: string): boolean {
  return cell === '' || nothing.test(cell);
}

/** The shapes of a cell, as bits. @param cell trimmed, not blank */
export function shapesOf(cell: string): number {
  if (cell.length > 200 && uuid.test(cell)) return shape.uuid | shape.hasDigit;
  if (cell.length > 200) return postcodeInside.test(cell) ? shape.holdsPostcode | shape.prose : shape.prose;
  let digits = 0;
  let letters = 0;
  let spaces = 0;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 32) spaces++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
    else if (code > 127) letters++;
  }
  let found = 0;
  if (digits > 0) found |= withDigits(cell, digits, letters);
  else if (spaces >= 2) found |= shape.prose;
  if (cell.includes('@') && email.test(cell)) found |= shape.email;
  if (cell.length < 26 && yesNo.test(cell)) found |= shape.yesNo;
  if (digits === 0 && cell.length < 14 && honorific.test(cell)) found |= shape.honorific;
  if (letters > 6 && url.test(cell)) found |= shape.url;
  return found;
}

function withDigits(cell: string, digits: number, letters: number): number {
  let found: number = shape.hasDigit;
  if (digits > letters) found |= shape.digits;
  if (digits >= 3 && (numericDate.test(cell) || isoDate.test(cell) || (letters >= 3 && namedDate.test(cell))))
    found |= shape.date;
  if (integer.test(cell)) {
    if (compactDate.test(cell)) found |= shape.compactDate;
    found |= shape.integer;
    if (Number(cell) >= 10_000 && Number(cell) <= 60_000) found |= shape.serial;
  }
  if (letters <= 4 && (found & shape.date) === 0 && money.test(cell))
    found |= /[£$€]|gbp/i.test(cell) ? shape.money | shape.currency : shape.money;
  if (digits >= 5 && digits <= 15 && letters <= 3 && (found & shape.date) === 0 && phone.test(cell)) {
    found |= shape.phone;
    if (digits >= 9 && /^(\+|0|\(0|\(\+)/.test(cell)) found |= shape.dialled;
  }
  if (letters >= 2 && letters <= 6 && cell.length <= 9 && postcode.test(cell)) found |= shape.postcode;
  else if (letters >= 8 && postcodeInside.test(cell)) found |= shape.holdsPostcode;
  if (digits === 6 && letters <= 3 && niNumber.test(cell)) found |= shape.niNumber;
  if (digits > 0 && cell.length >= 36 && uuid.test(cell)) found |= shape.uuid;
  if (percent.test(cell)) found |= shape.percent;
  return found;
}

/** The shape of an example that has one a text field could be known by, else 0. */
export function shapeOfExample(example: string): number {
  const found = shapesOf(example.trim());
  for (const one of [shape.postcode, shape.niNumber, shape.honorific, shape.url]) if (found & one) return one;
  return 0;
}

/** The compared forms of the values of a list. */
export const optionKeys = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set([...texts].map(optionKey));

/** What the cells of a column look like. */
export class Looks {
  /** Cells with a value, trimmed. */
  readonly cells: readonly string[];
  /** Share of the cells that have a value, 0 to 1. */
  readonly filled: number;
  readonly distinct: number;
  readonly #shapes: readonly number[];
  #keys: readonly string[] | undefined;

  /** @param cells as in the file @param most how many of them to look at */
  constructor(cells: readonly string[], most: number) {
    const some = cells.length > most ? cells.slice(0, most) : cells;
    this.cells = some.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
    this.filled = some.length === 0 ? 0 : this.cells.length / some.length;
    this.distinct = new Set(this.cells).size;
    this.#shapes = this.cells.map(shapesOf);
  }

  /** The cells as values of a list are compared. */
  get keys(): readonly string[] {
    this.#keys ??= this.cells.map(optionKey);
    return this.#keys;
  }

  /** How many cells have any of the shapes. */
  count(bits: number): number {
    let n = 0;
    for (const found of this.#shapes) if (found & bits) n++;
    return n;
  }

  /** The same as a share of the cells with a value; 0 where there are none. */
  share(bits: number): number {
    return this.cells.length === 0 ? 0 : this.count(bits) / this.cells.length;
  }
}
