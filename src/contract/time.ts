/** Times on the wire: ISO 8601 with the firm's own offset and no fraction, e.g. `2024-10-16T11:10:13+01:00` (contract §2). */

/** No zone has ever changed its offset inside a quarter of an hour that begins on the quarter. */
const quarterHourMs = 15 * 60 * 1000;
const offsetsKept = 10_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/**
 * @param at the moment
 * @param timezone IANA name, e.g. `Europe/London`
 * @throws RangeError where there is no such zone
 */
export function toTime(at: Date, timezone: string): string {
  const minutes = offsetMinutes(at, timezone);
  const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const sign = minutes < 0 ? '-' : '+';
  const hh = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const mm = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${local}${sign}${hh}:${mm}`;
}

/** As `toTime`, for what may not have happened. */
export const toTimeOrNull = (at: Date | null, timezone: string): string | null =>
  at ? toTime(at, timezone) : null;

/** Offsets are remembered by the quarter hour: asking Intl costs a hundred times more than adding up. */
function offsetMinutes(at: Date, timezone: string): number {
  const key = `${timezone} ${Math.floor(at.getTime() / quarterHourMs)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= offsetsKept) offsets.clear();
  const minutes = askOffset(at, timezone);
  offsets.set(key, minutes);
  return minutes;
}

function askOffset(at: Date, timezone: string): number {
  const name = formatter(timezone)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '');
  const [, sign, hours, minutes] = match ?? [];
  if (!sign) return 0;
  const total = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -total : total;
}

function formatter(timezone: string): Intl.DateTimeFormat {
  let found = formatters.get(timezone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeZoneName: 'longOffset' });
    formatters.set(timezone, found);
  }
  return found;
}
