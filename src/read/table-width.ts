/** How wide a table is, among lines that may not all be its own. */
import { isSpecific, typeOf } from './cell-type.ts';
import { isName } from './header-evidence.ts';
import { filled } from './header-lines.ts';
import type { SampleRecord } from './sample-records.ts';

/** How many cells a record of the table has: the number under which most text stands, the first table before others. */
export function tableWidth(records: readonly SampleRecord[], delimiter: string): number {
  const named = delimiter === ' ' ? namedWidth(records) : null;
  if (named !== null) return named;
  const rows = new Map<number, number>();
  const first = new Map<number, number>();
  for (const [i, record] of records.entries()) {
    if (record.blank) continue;
    rows.set(record.count, (rows.get(record.count) ?? 0) + 1);
    if (!first.has(record.count)) first.set(record.count, i);
  }
  const weight = (width: number) => (rows.get(width) ?? 0) * (width - 0.5);
  const widths = [...rows.keys()].sort((a, b) => weight(b) - weight(a) || b - a);
  const best = widths[0] ?? 1;
  const earlier = widths.find(
    (width) =>
      width > 1 &&
      (first.get(width) ?? 0) < (first.get(best) ?? 0) &&
      isFirstTable(records, first.get(width) ?? 0, width, weight(width) / weight(best)),
  );
  return earlier ?? best;
}

/**
 * With spaces between, values of several words have cells too many, and only a header of single words tells how many
 * there are: where no record has fewer cells, and some have as many. null where there is none.
 */
function namedWidth(records: readonly SampleRecord[]): number | null {
  const [header, ...rows] = records.filter((record) => !record.blank);
  if (header === undefined || header.count < NAMES_MIN || rows.some((row) => row.count < header.count))
    return null;
  if (header.cells.some((cell) => cell.trim() === '' || isSpecific(typeOf(cell)))) return null;
  if (header.cells.filter(isName).length * 2 < header.count) return null;
  const whole = rows.filter((row) => row.count === header.count).length;
  return whole > 0 && whole < rows.length ? header.count : null;
}
const NAMES_MIN = 3;

/** Whether a block of records above the largest one is a table of its own rather than lines about it. */
function isFirstTable(records: readonly SampleRecord[], from: number, width: number, share: number): boolean {
  const length = blockLength(records, from, width);
  // A delimiter at the end of lines of text makes no columns.
  const parted = records.slice(from, from + length).filter((record) => filled(record) > 1);
  if (parted.length * 2 <= length) return false;
  if (length >= 5) return share >= 0.25;
  return length >= 3 && share >= 0.5 && records[from + length]?.blank === true;
}

function blockLength(records: readonly SampleRecord[], from: number, width: number): number {
  let length = 0;
  while (from + length < records.length && records[from + length]?.count === width) length++;
  return length;
}
