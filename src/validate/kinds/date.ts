import type { Field } from '../../types/define.ts';
import { notDate, notPast } from '../messages.ts';
import { dayText } from './day.ts';
import type { Check, CheckContext } from './kind.ts';
import { type Reading, readDay } from './read-date.ts';
import { dateEnd, readTime, timeStart } from './read-time.ts';

/** Longer than any way to write a moment. */
const LONGEST = 60;

/**
 * A day; given as `YYYY-MM-DD`. A time behind it must be one but is dropped: the day is taken as written, whatever
 * the offset, since systems write a mere date as midnight in UTC.
 */
export function dateCheck(field: Field, context: CheckContext): Check {
  const today = Number(context.today.replaceAll('-', ''));
  const reading: Reading = { order: context.dateOrder, latest: field.past ? today : 0 };
  const invalid = { message: notDate(field.name) };
  const future = { message: notPast(field.name) };
  return (text) => {
    if (text.length > LONGEST) return invalid;
    const start = timeStart(text);
    if (start >= 0 && readTime(text, start) === null) return invalid;
    const day = readDay(text, start >= 0 ? dateEnd(text, start) : text.length, reading);
    if (day === 0) return invalid;
    return field.past && day > today ? future : dayText(day);
  };
}
