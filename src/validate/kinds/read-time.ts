/** A time of day as it may follow a date: `14:30`, `2:30:05 pm`, `14:30:00.123Z`, `14:30+01:00`. */
export interface Time {
  /** Seconds since midnight; fractions are dropped, as nothing shows them. */
  seconds: number;
  /** Seconds east of UTC, or null where the text does not say. */
  offset: number | null;
}

const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?m\.?)?(?:\s?(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?))?$/i;

/** Where the time begins: behind `T` or a space, in front of the first colon. */
export interface Split {
  /** End of the date. */
  to: number;
  /** Begin of the time. */
  from: number;
}

/** Parts a text with a colon in it into date and time; null when it has none, or no date in front. */
export function splitTime(text: string): Split | null {
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  let from = colon;
  while (from > 0 && isDigit(text.charCodeAt(from - 1))) from--;
  let to = from;
  if (to > 0 && (text.charCodeAt(to - 1) | 0x20) === 0x74) to--;
  else while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--;
  return to === from || to === 0 ? null : { to, from };
}

/** Reads a time; null when it is none. */
export function readTime(text: string): Time | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds = '0', half, utc, sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const minute = Number(minutes);
  const second = Number(seconds);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const time = { seconds: hour * 3600 + minute * 60 + second, offset: utc ? 0 : null };
  if (!sign) return time;
  const east = Number(offsetHours) * 3600 + Number(offsetMinutes) * 60;
  if (east > 15 * 3600 || Number(offsetMinutes) > 59) return null;
  return { ...time, offset: sign === '-' ? -east : east };
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
/** A space, the non-breaking ones (Excel puts U+202F before `pm`), and a comma. */
const isSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2c;
