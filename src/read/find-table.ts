/** Where in a text its table stands: which lines are above it, which name the columns, where the records begin. */
import { cellType, isSpecific, typeOf } from './cell-type.ts';
import { type ColumnType, columnTypes, sameFamily } from './column-types.ts';
import type { Dialect } from './dialect.ts';
import { afterFacts } from './facts-above.ts';
import { type HeaderEvidence, headerEvidence, isName } from './header-evidence.ts';
import {
  continuesHeader,
  filled,
  fits,
  groupRows,
  HEADER_LINES_MAX,
  isSentence,
  joinLines,
  nextFilled,
} from './header-lines.ts';
import { damagedHeader, mend } from './mend-header.ts';
import type { SampleRecord } from './sample-records.ts';

export interface Table {
  /** Cells of a record. */
  width: number;
  /** The header's cells, lines of it joined; [] where there is none. */
  header: string[];
  /** Index of the (last) header record among the records looked at; -1 where there is none. */
  headerAt: number;
  /** Index of the first record of data; the number of records where there is none. */
  dataAt: number;
  /** Whether the header was made to fit by taking out empty cells. */
  headerMended: boolean;
  sure: boolean;
  because: string;
  columns: ColumnType[];
}

/** @param records under the width, blank ones among them. @param header the record a person says is the header */
export function findTable(
  records: readonly SampleRecord[],
  width: number,
  dialect: Dialect,
  header?: number,
): Table {
  if (header !== undefined) return givenHeader(records, width, header);
  const table = seenTable(records, width, dialect);
  const columns = columnTypes(soundRows(records, table.dataAt, width), width);
  return columns[0]?.looked === 0 ? table : { ...table, columns };
}

function seenTable(records: readonly SampleRecord[], width: number, dialect: Dialect): Table {
  const dense = firstDense(records, width, afterFacts(records, width));
  const body = bodyRows(records, width, dense).filter((record) => !isSame(record, records[dense]));
  const columns = columnTypes(body, width);
  const own = records[dense];
  if (own === undefined) return headerOnly(records, width, columns);
  const ownEvidence = headerEvidence(own.cells, columns);
  const above = damagedHeader(records, dense, width, columns, ownEvidence, dialect);
  if (above) return { ...above, width, columns, headerAt: dense - 1, dataAt: dense };
  const groups = groupRows(records, dense, width);
  const verdict = isHeader(own, ownEvidence, columns, body.length);
  // Names with gaps between them are a header rather than groups above a row that nothing speaks for.
  if (ownEvidence.words + ownEvidence.above === 0 && groups.at(-1)?.some(isName)) verdict.header = false;
  if (!verdict.header && groups.length === 0) {
    const known = body.length > 0 ? columns : columnTypes([own], width);
    return noHeader(width, columns, firstOfData(records, dense, known, width), verdict);
  }
  let last = verdict.header ? dense : dense - 1;
  const lines = [...groups, ...(verdict.header ? [own.cells] : [])];
  const top = verdict.header ? own : (records[last] as SampleRecord);
  while (lines.length < HEADER_LINES_MAX && continuesHeader(top, records[last + 1], columns, width)) {
    last++;
    lines.push((records[last] as SampleRecord).cells);
  }
  const header_ = joinLines(lines, width);
  return {
    width: Math.max(width, header_.length),
    header: header_,
    headerAt: last,
    dataAt: nextFilled(records, last + 1),
    headerMended: false,
    sure: verdict.sure,
    because: verdict.because,
    columns,
  };
}

/** The header once more, as in files that were joined, is no record to learn from. */
function isSame(record: SampleRecord, header: SampleRecord | undefined): boolean {
  if (header === undefined || header.count < 2 || (header.count === 2 && !header.cells.some(isName)))
    return false;
  return record.cells.every((cell, i) => cell === header.cells[i]);
}

function givenHeader(records: readonly SampleRecord[], width: number, at: number): Table {
  const dataAt = nextFilled(records, at + 1);
  const rows = records.slice(dataAt).filter((record) => !record.blank && record.count === width);
  const mended = at < 0 ? { cells: [], mended: false } : mend(records[at]?.cells ?? [], width);
  return {
    width: Math.max(width, mended.cells.length),
    header: mended.cells,
    headerAt: at,
    dataAt: at < 0 ? firstDense(records, width) : dataAt,
    headerMended: mended.mended,
    sure: true,
    because: 'chosen by you',
    columns: columnTypes(rows, width),
  };
}

function noHeader(
  width: number,
  columns: ColumnType[],
  dataAt: number,
  verdict: { sure: boolean; because: string },
): Table {
  const { sure, because } = verdict;
  return { width, header: [], headerAt: -1, dataAt, headerMended: false, columns, sure, because };
}

/** Where there is no header, sparse records above the first full one are data too, if their values are in place. */
function firstOfData(
  records: readonly SampleRecord[],
  dense: number,
  columns: readonly ColumnType[],
  width: number,
): number {
  let first = dense;
  for (let at = dense - 1; at >= 0; at--) {
    const record = records[at] as SampleRecord;
    if (!fits(record, width)) break;
    const values = record.cells.filter((cell) => isSpecific(typeOf(cell)));
    const placed = record.cells.filter(
      (cell, i) => isSpecific(typeOf(cell)) && sameFamily(typeOf(cell), columns[i]?.type ?? 0),
    );
    if (placed.length === 0 || placed.length < values.length) break;
    first = at;
  }
  return first;
}

function headerOnly(records: readonly SampleRecord[], width: number, columns: ColumnType[]): Table {
  const at = records.findIndex((record) => !record.blank);
  const header = records[at]?.cells ?? [];
  return {
    width: Math.max(width, header.length),
    header,
    headerAt: at,
    dataAt: records.length,
    headerMended: false,
    sure: false,
    because: 'it is the only line',
    columns,
  };
}

/** The first record that is filled as much as the table's records are: its header or its first row. */
function firstDense(records: readonly SampleRecord[], width: number, from = 0): number {
  const densities = records
    .slice(afterLone(records, width))
    .filter((record) => fits(record, width))
    .map(filled)
    .sort((a, b) => a - b);
  const usual = densities[Math.floor(densities.length / 2)] ?? 1;
  const enough = Math.max(1, Math.min(usual, width) * 0.6);
  const start = Math.max(from, afterLone(records, width));
  const at = records.findIndex(
    (record, i) =>
      i >= start &&
      fits(record, width) &&
      filled(record) >= enough &&
      !isComment(record, records[i + 1], width) &&
      !isSentence(record, records[i + 1]),
  );
  return at >= 0 ? at : records.findIndex((record) => fits(record, width));
}

/**
 * Where a table begins below lines that hold one cell each, however many delimiters stand behind it; 0 where there are
 * none, or where the records below hold little more.
 */
function afterLone(records: readonly SampleRecord[], width: number): number {
  if (width < LONE_WIDTH_MIN) return 0;
  const isLone = (record: SampleRecord) => record.blank || filled(record) <= 1;
  const at = records.findIndex((record) => !isLone(record));
  const first = records[at];
  if (first === undefined || !fits(first, width) || filled(first) * 2 <= width) return 0;
  const rest = records.slice(at).filter((record) => fits(record, width));
  return rest.filter((record) => filled(record) * 2 > width).length * 2 > rest.length ? at : 0;
}
const LONE_WIDTH_MIN = 4;

/** A `#` remark that happens to have the table's number of cells, above a row that is no record. */
function isComment(record: SampleRecord, next: SampleRecord | undefined, width: number): boolean {
  if (!/^\s*(?:#\s|\/\/)/.test(record.cells[0] ?? '') || next === undefined || !fits(next, width))
    return false;
  if (width === 1) return true;
  return next.cells.every((cell) => !isSpecific(typeOf(cell)));
}

/** Records below the header that have the table's cells, up to the first empty line where there are some before it. */
function soundRows(records: readonly SampleRecord[], from: number, width: number): SampleRecord[] {
  const isSound = (record: SampleRecord) => record.count === width && !record.blank;
  const blank = records.findIndex((record, i) => i > from && record.blank);
  const block = records.slice(from, blank < 0 ? undefined : blank).filter(isSound);
  return (block.length >= 3 ? block : records.slice(from).filter(isSound)).slice(0, 600);
}

function bodyRows(records: readonly SampleRecord[], width: number, start: number): SampleRecord[] {
  const from = Math.max(0, start);
  const blank = records.findIndex((record, i) => i > from && record.blank);
  // What comes after an empty line may be another table, so a block above it is the better witness.
  const whole = records.slice(from).filter((record) => fits(record, width));
  const block = blank < 0 ? whole : records.slice(from, blank).filter((record) => fits(record, width));
  const rows = block.length >= 4 ? block : whole;
  const skipped = rows.length >= 6 ? HEADER_LINES_MAX : rows.length >= 5 ? 2 : Math.min(1, rows.length - 1);
  return rows.slice(skipped, 600);
}

function isHeader(
  record: SampleRecord,
  evidence: HeaderEvidence,
  columns: readonly ColumnType[],
  rowsBelow: number,
): { header: boolean; sure: boolean; because: string } {
  const { above, like, words, repeated, telling } = evidence;
  if (rowsBelow === 0 || columns.every((column) => column.filled === 0)) return lonely(record);
  if (above > 0 && like === 0) {
    return {
      header: true,
      sure: true,
      because: `line ${record.line}: «${shorten(telling ?? '')}» stands above values of another kind`,
    };
  }
  if (like > 0 && above <= like && words <= like) {
    const cell = record.cells.find((text) => isSpecific(typeOf(text))) ?? record.cells[0] ?? '';
    return {
      header: false,
      sure: above === 0,
      because: `line ${record.line}: «${shorten(cell)}» is a value like those below it`,
    };
  }
  if (above > like) {
    return {
      header: true,
      sure: like * 4 <= above,
      because: `line ${record.line}: «${shorten(telling ?? '')}» stands above values of another kind`,
    };
  }
  if (words > 0 && words >= repeated) {
    return {
      header: true,
      sure: words > 1 || words === evidence.filled,
      because: `line ${record.line} is made of names for columns`,
    };
  }
  if (repeated > 0 && (words === 0 || repeated * 2 >= evidence.filled)) {
    return { header: false, sure: false, because: `line ${record.line}: its cells come again further down` };
  }
  const firm = words === 0 ? record.cells.find((cell) => FIRM.test(cell)) : undefined;
  if (firm !== undefined) {
    return {
      header: false,
      sure: false,
      because: `line ${record.line}: «${shorten(firm)}» is the name of a firm`,
    };
  }
  return { header: true, sure: false, because: `line ${record.line} comes first` };
}

/** What follows the name of a firm, and never that of a column. */
const FIRM = /\s(?:ltd|limited|plc|llp|llc|inc|gmbh|ag|& co|& sons?)\.?$/i;

/** A record without any below it: a header unless it holds values. */
function lonely(record: SampleRecord): { header: boolean; sure: boolean; because: string } {
  const values = record.cells.filter((cell) => isSpecific(typeOf(cell)) && typeOf(cell) !== cellType.code);
  if (values.length === 0)
    return { header: true, sure: false, because: `line ${record.line} is the only one and holds words` };
  return {
    header: false,
    sure: false,
    because: `line ${record.line} is the only one and holds «${shorten(values[0] as string)}»`,
  };
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 37)}…` : trimmed;
}
