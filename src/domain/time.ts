/** Days and times in a firm's own zone. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timezone, format);
  }
  return format;
}

/** The day it is in a zone, `YYYY-MM-DD`. */
export function todayIn(timezone: string, now: Date): string {
  return formatOf(timezone).format(now);
}
