/** Where in a text its table stands: which lines are above it, which name the columns, where the records begin. */
import { cellType, isSpecific, typeOf } from './cell-type.ts';
import { type ColumnType, columnTypes } from './column-types.ts';
import { type HeaderEvidence, headerEvidence } from './header-evidence.ts';
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

const HEADER_LINES_MAX = 3;

/** How many cells a record of the table has: the number under which most text stands, the first table before others. */
export function tableWidth(records: readonly SampleRecord[]): number {
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
      weight(width) >= weight(best) * 0.25 &&
      (rows.get(width) ?? 0) >= 5 &&
      (first.get(width) ?? 0) < (first.get(best) ?? 0) &&
      blockLength(records, first.get(width) ?? 0, width) >= 5,
  );
  return earlier ?? best;
}

function blockLength(records: readonly SampleRecord[], from: number, width: number): number {
  let length = 0;
  while (from + length < records.length && records[from + length]?.count === width) length++;
  return length;
}

/** @param records under the width, blank ones among them. @param header the record a person says is the header */
export function findTable(records: readonly SampleRecord[], width: number, header?: number): Table {
  if (header !== undefined) return givenHeader(records, width, header);
  const dense = firstDense(records, width);
  const body = bodyRows(records, width, dense);
  const columns = columnTypes(body, width);
  const own = records[dense];
  if (own === undefined) return headerOnly(records, width, columns);
  const ownEvidence = headerEvidence(own.cells, columns);
  const above = damagedHeader(records, dense, width, columns, ownEvidence);
  if (above) return { ...above, width, columns, headerAt: dense - 1, dataAt: dense };
  const groups = groupRows(records, dense, width);
  const verdict = isHeader(own, ownEvidence, columns, body.length);
  if (!verdict.header && groups.length === 0) {
    return noHeader(width, columns, dense, verdict);
  }
  let last = verdict.header ? dense : dense - 1;
  const lines = [...groups, ...(verdict.header ? [own.cells] : [])];
  while (lines.length < HEADER_LINES_MAX && continuesHeader(own, records[last + 1], columns, width)) {
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

/** Whether a record has the table's number of cells; empty ones too many do not count. */
export function fits(record: SampleRecord, width: number): boolean {
  if (record.blank) return false;
  if (record.count === width) return true;
  return record.count > width && record.cells.slice(width).every((cell) => cell.trim() === '');
}

function filled(record: SampleRecord): number {
  return record.cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0);
}

/** The first record that is filled as much as the table's records are: its header or its first row. */
function firstDense(records: readonly SampleRecord[], width: number): number {
  const densities = records
    .filter((record) => fits(record, width))
    .map(filled)
    .sort((a, b) => a - b);
  const usual = densities[Math.floor(densities.length / 2)] ?? 1;
  const enough = Math.max(1, Math.min(usual, width) * 0.6);
  const at = records.findIndex(
    (record, i) =>
      fits(record, width) && filled(record) >= enough && !isComment(record, records[i + 1], width),
  );
  return at >= 0 ? at : records.findIndex((record) => fits(record, width));
}

/** A `#` remark that happens to have the table's number of cells, above a row that is no record. */
function isComment(record: SampleRecord, next: SampleRecord | undefined, width: number): boolean {
  if (!/^\s*(?:#\s|\/\/)/.test(record.cells[0] ?? '') || next === undefined || !fits(next, width))
    return false;
  return next.cells.every((cell) => !isSpecific(typeOf(cell)));
}

function bodyRows(records: readonly SampleRecord[], width: number, start: number): SampleRecord[] {
  const rows = records.slice(Math.max(0, start)).filter((record) => fits(record, width));
  const skipped = rows.length >= 8 ? HEADER_LINES_MAX : Math.min(1, rows.length - 1);
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
  if (repeated > 0 && repeated * 2 >= evidence.filled) {
    return { header: false, sure: false, because: `line ${record.line}: its cells come again further down` };
  }
  return { header: true, sure: false, because: `line ${record.line} comes first` };
}

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

/** Rows directly above the first full one that name groups of columns: at least two cells, words only. */
function groupRows(records: readonly SampleRecord[], dense: number, width: number): string[][] {
  const rows: string[][] = [];
  for (let at = dense - 1; at >= 0 && rows.length < HEADER_LINES_MAX - 1; at--) {
    const record = records[at] as SampleRecord;
    if (!fits(record, width) || filled(record) < 2) break;
    if (record.cells.some((cell) => isSpecific(typeOf(cell)) && typeOf(cell) !== cellType.code)) break;
    rows.unshift(record.cells);
  }
  return rows;
}

/** Whether `next` is one more line of the header: the very same again, or words above values in most columns. */
function continuesHeader(
  header: SampleRecord,
  next: SampleRecord | undefined,
  columns: readonly ColumnType[],
  width: number,
): boolean {
  if (next === undefined || !fits(next, width)) return false;
  if (next.cells.length === header.cells.length && next.cells.every((cell, i) => cell === header.cells[i]))
    return true;
  const { above, like } = headerEvidence(next.cells, columns);
  const specific = columns.filter(
    (column) => isSpecific(column.type as never) && column.filled > column.looked / 2,
  );
  return like === 0 && above >= 2 && above * 2 >= specific.length;
}

function joinLines(lines: readonly (readonly string[])[], width: number): string[] {
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

function trimmedLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** A header with a delimiter too many or too few, directly above the first record that fits. */
function damagedHeader(
  records: readonly SampleRecord[],
  dense: number,
  width: number,
  columns: readonly ColumnType[],
  own: HeaderEvidence,
): Pick<Table, 'header' | 'headerMended' | 'sure' | 'because'> | null {
  const record = records[dense - 1];
  if (record === undefined || record.blank || fits(record, width) || width < 2) return null;
  const split = record.count === 1 ? resplit(record.cells[0] ?? '', width) : record.cells;
  if (split === null || Math.abs(split.length - width) > Math.max(1, Math.floor(width / 4))) return null;
  if (split.some((cell) => isSpecific(typeOf(cell)) && typeOf(cell) !== cellType.code)) return null;
  const { cells, mended } = mend(split, width);
  const evidence = headerEvidence(cells, columns);
  if (evidence.words <= own.words && own.above >= own.like && own.like === 0) return null;
  return {
    header: cells,
    headerMended: mended || record.count === 1,
    sure: false,
    because: `line ${record.line} has ${record.count} cells where the lines below have ${width}, but names the columns`,
  };
}

/** Takes as many empty cells out of a header as it has too many. */
function mend(cells: readonly string[], width: number): { cells: string[]; mended: boolean } {
  const end = trimmedLength(cells);
  if (cells.length <= width || end <= width)
    return { cells: cells.slice(0, Math.max(end, Math.min(width, cells.length))), mended: false };
  let surplus = end - width;
  const kept = cells.slice(0, end).filter((cell) => cell.trim() !== '' || surplus-- <= 0);
  return { cells: kept, mended: kept.length < end };
}

/** A line written with another delimiter than the table, if one gives the table's number of cells. */
export function resplit(text: string, width: number): string[] | null {
  for (const delimiter of [';', '\t', '|', ',', ' ', ':']) {
    const cells = text.split(delimiter);
    if (cells.length === width && cells.every((cell) => cell !== '')) return cells;
  }
  return null;
}

function nextFilled(records: readonly SampleRecord[], from: number): number {
  const at = records.findIndex((record, i) => i >= from && !record.blank);
  return at < 0 ? records.length : at;
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 37)}…` : trimmed;
}
