import type { Field } from '../../types/define.ts';
import { notDate, notPast } from '../messages.ts';
import type { Check, CheckContext } from './kind.ts';
import { type Reading, readNamed, readNumeric } from './read-date.ts';
import { readTime, splitTime } from './read-time.ts';

/** How many days are kept as text: a century of them. */
const DAYS_KEPT = 36_600;

/**
 * A day; given as `YYYY-MM-DD`. A time behind it must be one but is dropped: the day is taken as written, whatever
 * the offset, since systems write a mere date as midnight in UTC.
 */
export function dateCheck(field: Field, context: CheckContext): Check {
  const today = Number(context.today.replaceAll('-', ''));
  const reading: Reading = { order: context.dateOrder, latest: field.past ? today : 0 };
  const invalid = { message: notDate(field.name) };
  const future = { message: notPast(field.name) };
  const texts = new Map<number, string>();
  return (text) => {
    const day = readNumeric(text, text.length, reading) || readDay(text, reading);
    if (day === 0) return invalid;
    if (field.past && day > today) return future;
    const known = texts.get(day);
    if (known !== undefined) return known;
    if (texts.size >= DAYS_KEPT) texts.clear();
    const made = dayText(day);
    texts.set(day, made);
    return made;
  };
}

/** Everything but plain digits: months in words, and dates with a time. */
function readDay(text: string, reading: Reading): number {
  if (text.length > 60) return 0;
  const split = splitTime(text);
  if (!split) return readNamed(text, text.length, reading);
  if (readTime(text.slice(split.from)) === null) return 0;
  return readNumeric(text, split.to, reading) || readNamed(text, split.to, reading);
}

/** A packed day as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
