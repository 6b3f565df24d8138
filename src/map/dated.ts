/**
 * Of columns that are called alike but for a date, `Value 31/03/2023` and `Value 31/03/2024`, the latest is meant: the
 * others are what was so once.
 */

/** A day in figures, or a year. */
const inHeader = /\b(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|((?:19|20)\d\d))\b/;

/** The places of the headers that a later one of the same name outdates. */
export function outdated(headers: readonly string[]): ReadonlySet<number> {
  const latest = new Map<string, { at: number; when: string }>();
  const old = new Set<number>();
  headers.forEach((header, at) => {
    const found = inHeader.exec(header);
    if (!found) return;
    const name = header.replace(inHeader, '').trim().toLowerCase();
    const when = sortable(found);
    const other = latest.get(name);
    if (!other || other.when < when) latest.set(name, { at, when });
    if (other) old.add(other.when < when ? other.at : at);
  });
  return old;
}

function sortable([, day = '', month = '', year = '', alone = '']: RegExpExecArray): string {
  if (alone !== '') return alone;
  const full = year.length === 2 ? `20${year}` : year;
  return [full, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
