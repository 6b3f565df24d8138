import type { Field } from '../../types/define.ts';
import { notDate } from '../messages.ts';
import type { Check, CheckContext } from './kind.ts';
import { momentText } from './moment.ts';
import { readNamed, readNumeric } from './read-date.ts';
import { readTime, splitTime } from './read-time.ts';
import { zoneOf } from './zone.ts';

/** A moment: a date, and mostly a time; given as ISO 8601 with the offset of the firm's zone. */
export function datetimeCheck(field: Field, context: CheckContext): Check {
  const reading = { order: context.dateOrder, latest: 0 };
  const invalid = { message: notDate(field.name) };
  const zone = zoneOf(context.timezone);
  return (text) => {
    if (text.length > 60) return invalid;
    const split = splitTime(text);
    const to = split ? split.to : text.length;
    const day = readNumeric(text, to, reading) || readNamed(text, to, reading);
    const time = split ? readTime(text.slice(split.from)) : { seconds: 0, offset: null };
    if (day === 0 || time === null) return invalid;
    const local = midnight(day) + time.seconds;
    const moment = time.offset === null ? zone.momentOf(local) : local - time.offset;
    return momentText(moment, zone);
  };
}

/** The begin of a packed day, in seconds since 1970, as if it were in UTC. */
function midnight(day: number): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 1000;
}
