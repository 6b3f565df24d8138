/** The grammar of dates (contract §7). What is read is a packed day (`day.ts`), 0 where the text is no date. */
import type { DateOrder } from '../../domain/mapping.ts';
import { wordOf } from './date-words.ts';
import { packDay } from './day.ts';

/** How the dates of one column are read. */
export interface Reading {
  order: DateOrder;
  /** The last day that can be meant, packed, where a two-digit year must not lead past it; else 0. */
  latest: number;
}

const SLASH = 0x2f;
const DASH = 0x2d;
const DOT = 0x2e;
const SPACE = 0x20;

/** A year of `digits` digits: all four, or two and the century worked out (00–68 is 20xx, unless that is too late). */
function century(reading: Reading, year: number, digits: number, month: number, day: number): number {
  if (digits === 4) return year;
  if (digits !== 2) return 0;
  if (reading.latest !== 0) {
    return (2000 + year) * 10_000 + month * 100 + day <= reading.latest ? 2000 + year : 1900 + year;
  }
  return year <= 68 ? 2000 + year : 1900 + year;
}

/**
 * Three groups of digits, parted twice by the same one of `/ - .` and space: ISO when the first has four digits, else in the
 * column's order. Or eight digits, which is ISO 8601's basic format.
 */
function readNumeric(text: string, to: number, reading: Reading): number {
  let group = 0;
  let value = 0;
  let digits = 0;
  let separator = 0;
  let first = 0;
  let firstDigits = 0;
  let second = 0;
  for (let i = 0; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      if (++digits > 8) return 0;
      continue;
    }
    if (code !== SLASH && code !== DASH && code !== DOT && code !== SPACE) return 0;
    if (group === 0) {
      if (digits !== 1 && digits !== 2 && digits !== 4) return 0;
      separator = code;
      first = value;
      firstDigits = digits;
    } else {
      if (group !== 1 || code !== separator || digits === 0 || digits > 2) return 0;
      second = value;
    }
    group++;
    value = 0;
    digits = 0;
  }
  if (group === 0 && digits === 8) {
    return packDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  if (group !== 2) return 0;
  if (firstDigits === 4) return digits === 1 || digits === 2 ? packDay(first, second, value) : 0;
  if (reading.order === 'DMY') return packDay(century(reading, value, digits, second, first), second, first);
  if (reading.order === 'MDY') return packDay(century(reading, value, digits, first, second), first, second);
  if (digits > 2) return 0;
  return packDay(century(reading, first, firstDigits, second, value), second, value);
}

/**
 * A date with the month in words: `1 Jan 2024`, `1st of January 2024`, `Mon, 01-Jan-24`, `January 1st, 2024`,
 * `2024-Jan-01`. The month says which number is what, so the column's order does not matter.
 */
function readNamed(text: string, to: number, reading: Reading): number {
  let month = 0;
  let monthPlace = 0;
  let numbers = 0;
  let first = 0;
  let firstDigits = 0;
  let second = 0;
  let secondDigits = 0;
  for (let i = 0; i < to; ) {
    const start = i;
    let value = 0;
    while (i < to && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 0x30;
    if (i > start) {
      if (i - start > 4 || numbers === 2) return 0;
      if (numbers++ === 0) {
        first = value;
        firstDigits = i - start;
      } else {
        second = value;
        secondDigits = i - start;
      }
      continue;
    }
    while (i < to && isLetter(text.charCodeAt(i))) i++;
    if (i === start) {
      if (start === 0 || !isBetween(text.charCodeAt(i++))) return 0;
      continue;
    }
    const word = wordOf(text.slice(start, i));
    if (typeof word === 'number') {
      if (month !== 0) return 0;
      month = word;
      monthPlace = numbers;
    } else if (word === 'weekday' ? start !== 0 : word !== 'filler' || numbers !== 1) return 0;
  }
  if (month === 0 || numbers !== 2) return 0;
  if (monthPlace === 1 && firstDigits === 4) return secondDigits <= 2 ? packDay(first, month, second) : 0;
  if (monthPlace === 2 || firstDigits > 2) return 0;
  return packDay(century(reading, second, secondDigits, month, first), month, first);
}

/**
 * The day of a date that may be written in any way.
 * @param to where the date ends in the text
 */
export function readDay(text: string, to: number, reading: Reading): number {
  return readNumeric(text, to, reading) || readNamed(text, to, reading);
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
/** Space, comma, full stop, hyphen, slash, apostrophe. */
const isBetween = (code: number) =>
  code === 0x20 || code === 0xa0 || (code >= 0x2c && code <= 0x2f) || code === 0x27 || code === 0x2019;
