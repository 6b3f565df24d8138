/** Headers with a delimiter too many or too few, a quote gone astray, or another delimiter than the table. */
import { cellType, isSpecific, typeOf } from './cell-type.ts';
import type { ColumnType } from './column-types.ts';
import type { Dialect } from './dialect.ts';
import { type HeaderEvidence, headerEvidence, isName } from './header-evidence.ts';
import { fits, trimmedLength } from './header-lines.ts';
import { rereadRow } from './repair-row.ts';
import type { SampleRecord } from './sample-records.ts';

/** A header made of what stands in one line or several. */
export interface HeaderFound {
  header: string[];
  headerMended: boolean;
  sure: boolean;
  because: string;
}

/**
 * A header that has not the table's number of cells, directly above the first record that fits.
 * @param dense index of that record
 * @param own what speaks for it to be the header itself
 */
export function damagedHeader(
  records: readonly SampleRecord[],
  dense: number,
  width: number,
  columns: readonly ColumnType[],
  own: HeaderEvidence,
  dialect: Dialect,
): HeaderFound | null {
  const record = records[dense - 1];
  if (record === undefined || record.blank || fits(record, width) || width < 2) return null;
  // A remark above a line that names the columns is no header, whatever words it has.
  if (REMARK.test(record.cells[0] ?? '') && own.above > 0 && own.like === 0) return null;
  const surplus = surplusNames(record, width, dialect);
  if (surplus !== null) return { ...surplus, because: tellMended(record, width) };
  const read = readAgain(record, width, dialect);
  if (Math.abs(read.length - width) > Math.max(1, Math.floor(width / 4))) return null;
  if (read.some((cell) => isSpecific(typeOf(cell)) && typeOf(cell) !== cellType.code)) return null;
  const isShort =
    read.length === width - 1 && !NUMBERING.test(read[0] ?? '') && hasRowNumbers(columns, width);
  const { cells, mended } = isShort ? { cells: ['', ...read], mended: true } : mend(read, width);
  const evidence = headerEvidence(cells, columns);
  if (evidence.words <= own.words && own.above >= own.like && own.like === 0) return null;
  return {
    header: cells,
    headerMended: mended || read !== record.cells,
    sure: false,
    because: tellMended(record, width),
  };
}

function tellMended(record: SampleRecord, width: number): string {
  return `line ${record.line} has ${record.count} cells where the lines below have ${width}, but names the columns`;
}

/** What begins a remark rather than a name. */
const REMARK = /^\s*(?:#\s|\/\/|--\s|[%;])/;
/** What some programs put before the names of the columns: `#Fields: date time`, `# date time`. */
const SIGN = /^[#%;](?:fields:|columns:)?$/i;

/** A header behind a sign of its own, or one that names more columns than any record fills. */
function surplusNames(
  record: SampleRecord,
  width: number,
  { delimiter }: Dialect,
): Omit<HeaderFound, 'because'> | null {
  const signed = SIGN.test((record.cells[0] ?? '').trim());
  const names = signed ? record.cells.slice(1) : record.cells;
  if (names.some((cell) => cell.trim() === '' || isSpecific(typeOf(cell)))) return null;
  if (signed && names.length === width) return { header: names, headerMended: true, sure: false };
  // With spaces between, a name of several words has cells too many.
  if (delimiter === ' ' || names.length <= width || names.filter(isName).length * 2 <= names.length)
    return null;
  return { header: names, headerMended: false, sure: false };
}

/**
 * Whether the first column numbers the rows from 1 on, as statistics programs write it without a name of its own, before
 * columns of values. Names of rows are not told from a column whose name is there: that every value would then stand
 * under the next name must never be.
 */
function hasRowNumbers(columns: readonly ColumnType[], width: number): boolean {
  const [first, ...others] = columns;
  if (first === undefined || width < 3 || first.filled < first.looked || first.filled < 3) return false;
  const names = [...first.values.keys()];
  if (names.length < Math.min(first.filled, NAMES_LOOKED_AT)) return false;
  if (!names.every((name, i) => Number(name) === i + 1)) return false;
  return others.filter((column) => column.type === cellType.number).length * 2 > others.length;
}
const NAMES_LOOKED_AT = 300;
/** What a column of running numbers is called where it has a name. */
const NUMBERING =
  /^\W*(id|ids|no|nr|num|number|row|line|ref|reference|index|pos|position|serial|seq|sequence|item|key|code|n)?\W*$/i;

/** The header's cells, as many as the table's where there is a way to read it so. */
function readAgain(record: SampleRecord, width: number, dialect: Dialect): string[] {
  if (record.count > width && trimmedLength(record.cells) <= width) return record.cells;
  if (record.count > width && record.cells.filter((cell) => cell.trim() !== '').length <= width)
    return record.cells;
  const text = record.raw();
  const other = record.count * 2 <= width ? otherDelimiter(text, width) : null;
  if (other !== null) return other;
  const again = rereadRow(text, record.count, dialect, { width, kinds: [] });
  if (again !== null && again.cost < UNLIKELY) return again.cells;
  return (record.malformed ? null : apartAtSeams(record.cells, width)) ?? record.cells;
}

/** What a reading of a header costs that nobody would think of. */
const UNLIKELY = 4;
/** Where a small letter is followed by a capital: `TownPostcode`. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})/u;

/** Names that run together, where that is so just as often as cells are missing. */
function apartAtSeams(cells: readonly string[], width: number): string[] | null {
  const parts = cells.flatMap((cell) => cell.split(SEAM));
  return cells.length < width && parts.length === width ? parts : null;
}

/** Takes as many empty cells out of a header as it has too many. */
export function mend(cells: readonly string[], width: number): { cells: string[]; mended: boolean } {
  const end = trimmedLength(cells);
  if (cells.length <= width || end <= width)
    return { cells: cells.slice(0, Math.max(end, Math.min(width, cells.length))), mended: false };
  let surplus = end - width;
  const kept = cells.slice(0, end).filter((cell) => cell.trim() !== '' || surplus-- <= 0);
  return { cells: kept, mended: kept.length < end };
}

/**
 * A line written with another delimiter than the table, if one gives the table's number of cells. Where that is a
 * space, a word that begins with a small letter goes with the one before it: `Date of birth`.
 */
function otherDelimiter(text: string, width: number): string[] | null {
  for (const delimiter of [';', '\t', '|', ',', ' ', ':']) {
    const cells = text.split(delimiter).map(withoutQuotes);
    if (cells.length === width && cells.every((cell) => cell !== '')) return cells;
  }
  const names: string[] = [];
  for (const word of text.trim().split(' ').map(withoutQuotes)) {
    if (/^\p{Ll}/u.test(word) && names.length > 0) names.push(`${names.pop()} ${word}`);
    else names.push(word);
  }
  return names.length === width ? names : null;
}

function withoutQuotes(cell: string): string {
  return /^(["']).*\1$/.test(cell) && cell.length > 1 ? cell.slice(1, -1) : cell;
}
