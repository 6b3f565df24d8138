/** Numbers of a workbook as the text a person typed: no float noise, no exponent, dates as ISO 8601. Contract §7. */
import type { NumberKind } from './workbook-number-format.ts';

const secondsInDay = 86_400;
const dayMs = secondsInDay * 1000;
/** Day 0 of the two date systems; in that of 1900 it holds from 1 March 1900 on. ECMA-376 part 1 §18.17.4. */
const dayZero1900 = Date.UTC(1899, 11, 30);
const dayZero1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day there is. */
const lastDay1900 = 2_958_465;
const lastDay1904 = lastDay1900 - 1462;

/**
 * A number as text by its kind.
 * @param raw as the workbook stores it, e.g. `0.30000000000000004`, `1E-3`
 */
export function numberText(raw: string, kind: NumberKind, date1904: boolean): string {
  if (kind.is === 'number') return plainNumber(raw);
  const value = Number(raw);
  if (!Number.isFinite(value) || raw.trim() === '') return raw;
  switch (kind.is) {
    case 'percent':
      return `${plainNumber(String(Number((value * 100).toPrecision(15))))}%`;
    case 'digits':
      return inPlaces(plainNumber(raw), kind.places);
    default:
      return dateText(value, kind.is, date1904) ?? plainNumber(raw);
  }
}

/** A whole number, or a decimal without needless zeros. */
const asTyped = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/**
 * The shortest decimal text that is the same at 15 significant digits, which is what a spreadsheet keeps and shows.
 * Whole numbers stay as they are written: a program other than a spreadsheet may have stored 17 digits and meant them.
 */
export function plainNumber(raw: string): string {
  if (asTyped.test(raw) && (raw.length <= 15 || !raw.includes('.'))) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value) || raw.trim() === '') return raw;
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? withoutExponent(text) : text;
}

/** `1.5e-7` → `0.00000015`, `1e+21` → `1000000000000000000000`. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** Writes a whole number into places from the right; what is more than them goes before the first. */
function inPlaces(text: string, places: (string | null)[]): string {
  if (!/^\d+$/.test(text)) return text;
  const wanted = places.filter((place) => place === null).length;
  const digits = text.padStart(wanted, '0');
  let at = digits.length - wanted + 1;
  let first = true;
  return places
    .map((place) => {
      if (place !== null) return place;
      if (!first) return digits.charAt(at++);
      first = false;
      return digits.slice(0, at);
    })
    .join('');
}

type DateKind = Exclude<NumberKind['is'], 'number' | 'percent' | 'digits'>;

/**
 * A serial number as ISO 8601, to the second. null where it is no date: negative, or past the year 9999.
 * `1900-01-00` and `1900-02-29` are what a spreadsheet shows for 0 and 60; neither exists, so the row fails.
 */
function dateText(serial: number, kind: DateKind, date1904: boolean): string | null {
  const seconds = Math.round(serial * secondsInDay);
  const day = Math.floor(seconds / secondsInDay);
  if (seconds < 0 || day > (date1904 ? lastDay1904 : lastDay1900)) return null;
  const time = clock(seconds - day * secondsInDay);
  switch (kind) {
    case 'date':
      return dayText(day, date1904);
    case 'time':
      return time;
    case 'duration':
      return clock(seconds);
    case 'datetime':
      return `${dayText(day, date1904)}T${time}`;
    case 'date or time':
      if (day === 0) return time;
      return dayText(day, date1904) + (time === '00:00:00' ? '' : `T${time}`);
  }
}

function dayText(day: number, date1904: boolean): string {
  if (date1904) return isoDay(dayZero1904 + day * dayMs);
  // The system of 1900 has a 29 February 1900 that never was, so days before it stand one later.
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return isoDay(dayZero1900 + (day < 60 ? day + 1 : day) * dayMs);
}

/** Dates of a column repeat, and asking Date anew took 7 % of the time a sheet with two of them takes. */
const daysSeen = new Map<number, string>();

function isoDay(milliseconds: number): string {
  let text = daysSeen.get(milliseconds);
  if (text === undefined) {
    text = new Date(milliseconds).toISOString().slice(0, 10);
    if (daysSeen.size === 50_000) daysSeen.clear();
    daysSeen.set(milliseconds, text);
  }
  return text;
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
