/**
 * Canonical values in PostgreSQL's binary formats, each behind its length in bytes (PostgreSQL manual, COPY, «Binary
 * Format»; what stands in them is what each type's own «recv» function reads). Numbers are in network order.
 */
import { arrayItems } from '../domain/array-literal.ts';
import { outOfRange, type TupleWriter, unreadable } from './tuple-writer.ts';

/** Appends one value, not null. */
export type WriteValue = (to: TupleWriter, value: string) => void;

/** @throws for a type no field has */
export function writerOf(sqlType: string): WriteValue {
  const writer = writers[sqlType];
  if (writer === undefined) throw new Error(`Nobody knows how ${sqlType} is written.`);
  return writer;
}

const writers: Record<string, WriteValue> = {
  text: (to, value) => to.text(value),
  uuid: writeUuid,
  boolean(to, value) {
    if (value !== 't' && value !== 'f' && value !== 'true' && value !== 'false')
      throw unreadable(value, 'boolean');
    to.int32(1);
    to.byte(value.startsWith('t') ? 1 : 0);
  },
  integer(to, value) {
    const number = wholeNumber(value, 'integer');
    if (number !== (number | 0)) throw outOfRange(value, 'integer');
    to.int32(4);
    to.int32(number);
  },
  bigint(to, value) {
    const number = wholeNumber(value, 'bigint');
    to.int32(8);
    to.int64(Number.isSafeInteger(number) ? number : BigInt(value));
  },
  date(to, value) {
    to.int32(4);
    to.int32(daysSince2000(value));
  },
  timestamptz: writeMoment,
  numeric: writeNumeric,
  jsonb(to, value) {
    const length = to.later();
    to.byte(jsonbVersion);
    to.raw(value);
    to.measure(length);
  },
  'text[]': (to, value) => writeArray(to, value, textOid, writers.text as WriteValue),
  'uuid[]': (to, value) => writeArray(to, value, uuidOid, writeUuid),
};

const jsonbVersion = 1;
const textOid = 25;
const uuidOid = 2950;

function wholeNumber(value: string, type: string): number {
  if (!/^-?\d+$/.test(value)) throw unreadable(value, type);
  return Number(value);
}

function writeUuid(to: TupleWriter, value: string): void {
  if (value.length !== 36) throw unreadable(value, 'uuid');
  to.int32(16);
  for (let at = 0; at < 36; at += 2) {
    if (at === 8 || at === 13 || at === 18 || at === 23) at++;
    to.byte((digit(value.charCodeAt(at)) << 4) | digit(value.charCodeAt(at + 1)));
  }
}

/** The value of a hexadecimal digit in either case. */
const digit = (code: number) => (code <= 57 ? code - 48 : (code | 32) - 87);

/** Days from 1 January 2000 of a date `YYYY-MM-DD`, by the rule of the Gregorian calendar (H. Hinnant, «days_from_civil»). */
function daysSince2000(value: string): number {
  if (!isDate(value)) throw unreadable(value, 'date');
  const month = two(value, 5);
  const year = two(value, 0) * 100 + two(value, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + two(value, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 730_425;
}

/** Whether ten characters are digits and strokes; that there is such a day was checked before. */
function isDate(value: string): boolean {
  if (value.length !== 10) return false;
  for (let at = 0; at < 10; at++) {
    const code = value.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== 45 : code < 48 || code > 57) return false;
  }
  return true;
}

/** As a check gives it, as PostgreSQL writes it, or a date alone, which is its first moment in UTC. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?)?$/;

/** Microseconds from the beginning of 2000 in UTC. */
function writeMoment(to: TupleWriter, value: string): void {
  const match = MOMENT.exec(value);
  if (match === null) throw unreadable(value, 'timestamptz');
  const [, day = '', h = 0, m = 0, s = 0, fraction = '', sign, oh = 0, om = 0, os = 0] = match;
  const offset = Number(oh) * 3600 + Number(om) * 60 + Number(os);
  const time = Number(h) * 3600 + Number(m) * 60 + Number(s) - (sign === '-' ? -offset : offset);
  to.int32(8);
  to.int64(BigInt(daysSince2000(day) * 86_400 + time) * 1_000_000n + BigInt(fraction.padEnd(6, '0')));
}

const two = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Groups of four decimal digits, how many of them stand before the point less one, the sign, and how many decimals there are. */
function writeNumeric(to: TupleWriter, value: string): void {
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw unreadable(value, 'numeric');
  const negative = value.startsWith('-');
  const [whole = '', decimals = ''] = value.slice(negative ? 1 : 0).split('.');
  const before = Math.ceil(whole.length / 4);
  const digits = whole.padStart(before * 4, '0') + decimals.padEnd(Math.ceil(decimals.length / 4) * 4, '0');
  const groups = digits.match(/\d{4}/g)?.map(Number) ?? [];
  const first = groups.findIndex((group) => group !== 0);
  const kept = first < 0 ? [] : groups.slice(first, groups.findLastIndex((group) => group !== 0) + 1);
  to.int32(8 + kept.length * 2);
  to.int16(kept.length);
  to.int16(kept.length === 0 ? 0 : before - 1 - first);
  to.int16(negative && kept.length > 0 ? 0x4000 : 0);
  to.int16(decimals.length);
  for (const group of kept) to.int16(group);
}

/** One dimension from 1 on, without nulls; none where it is empty. */
function writeArray(to: TupleWriter, value: string, oid: number, writer: WriteValue): void {
  const items = arrayItems(value);
  const length = to.later();
  to.int32(items.length === 0 ? 0 : 1);
  to.int32(0);
  to.int32(oid);
  if (items.length > 0) {
    to.int32(items.length);
    to.int32(1);
    for (const item of items) writer(to, item);
  }
  to.measure(length);
}
