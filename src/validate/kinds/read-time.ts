/** The grammar of times, as they may follow a date: `14:30`, `2:30:05 pm`, `14:30:00.123Z`, `14:30+01:00`. */

/** A time of day. */
export interface Time {
  /** Seconds since midnight; fractions are dropped, as nothing shows them. */
  seconds: number;
  /** Seconds east of UTC, or null where the text does not say. */
  offset: number | null;
}

const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?m\.?)?(?:\s?(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?))?$/i;
/** The furthest from UTC that any place has ever been, with room to spare. */
const FURTHEST = 16 * 3600;

/** Where the time begins: with the digits in front of the first colon; -1 where there is no colon. */
export function timeStart(text: string): number {
  let at = text.indexOf(':');
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the date in front of a time ends: before a `T`, or before spaces and a comma; 0 where neither is there. */
export function dateEnd(text: string, timeStart: number): number {
  let to = timeStart;
  if (to > 0 && (text.charCodeAt(to - 1) | 0x20) === 0x74) return to - 1;
  while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--;
  return to === timeStart ? 0 : to;
}

/** Reads the time that begins there; null when it is none. */
export function readTime(text: string, from: number): Time | null {
  const zulu = text.endsWith('Z');
  const plain = readPlain(text, from, zulu ? text.length - 1 : text.length);
  if (plain >= 0) return { seconds: plain, offset: zulu ? 0 : null };
  const match = TIME.exec(text.slice(from));
  if (!match) return null;
  const [, hours = '', minutes = '', rest = '0', half, utc, sign, eastHours = '0', eastMinutes = '0'] = match;
  const hour = half ? hourOf(Number(hours), half) : Number(hours);
  const seconds = secondsOf(hour, Number(minutes), Number(rest));
  if (seconds < 0) return null;
  if (utc || !sign) return { seconds, offset: utc ? 0 : null };
  const east = Number(eastHours) * 3600 + Number(eastMinutes) * 60;
  if (east > FURTHEST || Number(eastMinutes) > 59) return null;
  return { seconds, offset: sign === '-' ? -east : east };
}

/** `HH:MM` or `HH:MM:SS` and nothing else between two places, which most are; -1 for anything else. */
function readPlain(text: string, from: number, to: number): number {
  const length = to - from;
  if (length !== 5 && length !== 8) return -1;
  if (text.charCodeAt(from + 2) !== 0x3a || (length === 8 && text.charCodeAt(from + 5) !== 0x3a)) return -1;
  const rest = length === 8 ? pairAt(text, from + 6) : 0;
  return secondsOf(pairAt(text, from), pairAt(text, from + 3), rest);
}

/** The number of two digits; -1 where they are not. */
function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 0x30) * 10 + ones - 0x30 : -1;
}

/** Seconds since midnight; -1 where a clock shows no such time. */
function secondsOf(hour: number, minute: number, second: number): number {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1;
  return hour * 3600 + minute * 60 + second;
}

/** The hour of the day of one from 1 to 12, and `a` or `p`; -1 where there is none. */
function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
/** A space, the non-breaking ones (Excel puts U+202F before `pm`), and a comma. */
const isSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2c;
