import type { Field } from '../../types/define.ts';
import { notDate } from '../messages.ts';
import { daysSince1970 } from './day.ts';
import type { Check, CheckContext } from './kind.ts';
import { momentText } from './moment.ts';
import { readDay } from './read-date.ts';
import { dateEnd, readTime, type Time, timeStart } from './read-time.ts';
import { zoneOf } from './zone.ts';

/** Longer than any way to write a moment. */
const LONGEST = 60;
const MIDNIGHT: Time = { seconds: 0, offset: null };

/** A moment: a date, and mostly a time; given as ISO 8601 with the offset of the firm's zone. */
export function datetimeCheck(field: Field, context: CheckContext): Check {
  const reading = { order: context.dateOrder, latest: 0 };
  const invalid = { message: notDate(field.name) };
  const zone = zoneOf(context.timezone);
  return (text) => {
    if (text.length > LONGEST) return invalid;
    const start = timeStart(text);
    const time = start >= 0 ? readTime(text, start) : MIDNIGHT;
    const day = readDay(text, start >= 0 ? dateEnd(text, start) : text.length, reading);
    if (day === 0 || time === null) return invalid;
    const local = daysSince1970(day) * 86_400 + time.seconds;
    return momentText(time.offset === null ? zone.momentOf(local) : local - time.offset, zone);
  };
}
