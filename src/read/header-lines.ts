/** Headers of several lines. */
import { cellType, isSpecific, typeOf } from './cell-type.ts';
import type { ColumnType } from './column-types.ts';
import { headerEvidence } from './header-evidence.ts';
import type { SampleRecord } from './sample-records.ts';

/** How many lines a header may take. */
export const HEADER_LINES_MAX = 3;

/** Whether a record has the table's number of cells; empty ones too many do not count. */
export function fits(record: SampleRecord, width: number): boolean {
  if (record.blank) return false;
  if (record.count === width) return true;
  return record.count > width && record.cells.slice(width).every((cell) => cell.trim() === '');
}

/** Cells with something in them. */
export function filled(record: SampleRecord): number {
  return record.cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0);
}

/** Index of the first record from `from` on that is not blank; their number where there is none. */
export function nextFilled(records: readonly SampleRecord[], from: number): number {
  const at = records.findIndex((record, i) => i >= from && !record.blank);
  return at < 0 ? records.length : at;
}

/** Rows directly above the first full one that name groups of columns: at least two cells, words only. */
export function groupRows(records: readonly SampleRecord[], dense: number, width: number): string[][] {
  const rows: string[][] = [];
  for (let at = dense - 1; at >= 0 && rows.length < HEADER_LINES_MAX - 1; at--) {
    const record = records[at] as SampleRecord;
    if (!fits(record, width) || filled(record) < 2) break;
    if (record.cells.some((cell) => isSpecific(typeOf(cell)) && typeOf(cell) !== cellType.code)) break;
    if (record.cells.some((cell) => isPage(cell)) || isSentence(record, records[dense])) break;
    rows.unshift(record.cells);
  }
  return rows;
}

/** What a printed list says at the top of each page. */
const PAGE =
  /^\W*(?:page|seite|blatt|pagina|página|strona|sida|side|стр\.?|страница)\s*:?\s*\d+(?:\s*(?:of|von|de|di|van|z|из|\/)\s*\d+)?\W*$/i;

/** Whether a cell, or a line, is the number of a page. */
export function isPage(text: string): boolean {
  return PAGE.test(text);
}

/** Whether a row is a sentence that has commas of its own: a space stands behind each, as it does not in the next row. */
export function isSentence(record: SampleRecord, next: SampleRecord | undefined): boolean {
  const spaced = ({ cells }: SampleRecord) =>
    cells.length > 1 && cells.slice(1).every((cell) => cell.startsWith(' '));
  return /[.:!]\s*$/.test(record.cells.at(-1) ?? '') && spaced(record) && next !== undefined && !spaced(next);
}

/** What stands below a name to say in what its values are counted: `£000`, `%`, `$m`. */
const UNIT = /^\(?(?:[£$€](?:\s?(?:0{3}s?|k|m|bn|million))?|%|0{3}s?)\)?$/i;

/** Whether `next` is one more line of the header: the very same again, or words above values in most columns. */
export function continuesHeader(
  header: SampleRecord,
  next: SampleRecord | undefined,
  columns: readonly ColumnType[],
  width: number,
): boolean {
  if (next === undefined || !fits(next, width)) return false;
  if (next.cells.length === header.cells.length && next.cells.every((cell, i) => cell === header.cells[i]))
    return true;
  const units = next.cells.filter((cell) => UNIT.test(cell.trim())).length;
  if (units >= 2 && units === filled(next)) return true;
  if (next.cells.some((cell) => typeOf(cell) === cellType.number)) return false;
  const { above, like, words, filled: cells } = headerEvidence(next.cells, columns);
  const specific = columns.filter(
    (column) => isSpecific(column.type as never) && column.filled > column.looked / 2,
  );
  if (like > 0) return false;
  if (above > 0 && above * 2 >= specific.length && above >= 2) return true;
  if (above > 0 && words === cells && cells >= 2) return true;
  return (
    isIncomplete(next, columns) &&
    (above === cells || completesNames(header, next, width)) &&
    !saysNothing(next)
  );
}

/** Whether a record has nothing where every record has something. */
function isIncomplete(next: SampleRecord, columns: readonly ColumnType[]): boolean {
  return columns.some(
    ({ filled, looked }, i) =>
      looked >= ROWS_TELLING && filled === looked && (next.cells[i] ?? '').trim() === '',
  );
}
const ROWS_TELLING = 3;

/** Whether it has words where the header has no names, such as the choices below a question. */
function completesNames(header: SampleRecord, next: SampleRecord, width: number): boolean {
  const isBlank = ({ cells }: SampleRecord, i: number) => (cells[i] ?? '').trim() === '';
  const gaps = Array.from({ length: width }, (_, i) => i).filter((i) => isBlank(header, i));
  return gaps.length > 0 && gaps.every((i) => !isBlank(next, i));
}

/** Signs and words that stand for a value there is not. */
function saysNothing({ cells }: SampleRecord): boolean {
  return cells.every((cell) =>
    /^(?:\W*|n\/?a|nan|null|none|nil|unknown|missing|tba|tbc|tbd)$/i.test(cell.trim()),
  );
}

export function joinLines(lines: readonly (readonly string[])[], width: number): string[] {
  const columns = Math.max(
    ...lines.map((line) => Math.max(trimmedLength(line), Math.min(line.length, width))),
  );
  return Array.from({ length: columns }, (_, i) =>
    lines
      .map((line) => (line[i] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );
}

/** Cells up to the last one with something in it. */
export function trimmedLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
