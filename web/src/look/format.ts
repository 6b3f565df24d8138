/** Numbers, sizes and times as the reader's own locale writes them. */
const locale = knownLocale(navigator.language);
const numbers = new Intl.NumberFormat(locale);
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
/** «3 minutes ago» is words, and those are in the language of the page. */
const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });

/** Some browsers name one that is none, such as `en-US@posix`; theirs is then used as it is. */
function knownLocale(name: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(name)[0];
  } catch {
    return undefined;
  }
}

export const number = (value: number): string => numbers.format(value);

/** `1 row`, `12,408 rows` */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** @param time ISO 8601 */
export const moment = (time: string): string => moments.format(new Date(time));

/** @param day `YYYY-MM-DD` */
export const day = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));

/** `3 minutes ago`, and the moment itself after a week. */
export function ago(time: string): string {
  const seconds = (Date.parse(time) - Date.now()) / 1000;
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(0, 'minute');
  if (size < 3_600) return relative.format(Math.trunc(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.trunc(seconds / 3_600), 'hour');
  if (size < 7 * 86_400) return relative.format(Math.trunc(seconds / 86_400), 'day');
  return moment(time);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.4 MB` */
export function bytes(value: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  const unit = units[power] ?? 'byte';
  const style = { style: 'unit', unit, unitDisplay: power === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 1 }).format(value / 1000 ** power);
}

/** `2 min 5 s`, `40 s` @param seconds rounded up, so that nothing is done before it says so */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60)];
  if (hours > 0) return `${number(hours)} h ${minutes} min`;
  if (minutes > 0) return minutes >= 10 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return `${whole} s`;
}

/** Money in pennies as pounds. */
export const pounds = (pennies: number): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' }).format(pennies / 100);
