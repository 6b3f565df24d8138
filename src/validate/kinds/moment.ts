import { dayAt, dayText } from './day.ts';
import type { Zone } from './zone.ts';

const DAY = 86_400;
const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/**
 * A moment as ISO 8601 in a zone, with its offset and without fraction: `2024-10-16T11:10:13+01:00` (contract §2).
 * @param moment seconds since 1970 UTC
 */
export function momentText(moment: number, zone: Zone): string {
  const offset = zone.offsetAt(moment);
  const local = moment + offset;
  const days = Math.floor(local / DAY);
  return `${dayText(dayAt(days))}T${clock(local - days * DAY)}${offset < 0 ? '-' : '+'}${offsetClock(Math.abs(offset))}`;
}

/** Seconds since midnight as `HH:MM:SS`. */
function clock(seconds: number): string {
  return `${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
}

/** `HH:MM`, with `:SS` only where an offset from before standard time has them. */
function offsetClock(seconds: number): string {
  const text = clock(seconds);
  return seconds % 60 === 0 ? text.slice(0, 5) : text;
}
