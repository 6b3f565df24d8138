/**
 * The pollution matrix: each way in which the Pollock benchmark (G. Vitagliano et al., VLDB 2023) is known to pollute
 * a file, at each position, with the table a careful person would make of it. What is expected follows the benchmark's
 * public description: the pollution undone. Written anew from that description, on tables of our own.
 */
import type { MatrixTable } from './matrix-tables.ts';
import type { Polluted } from './pollute.ts';

interface Writing {
  delimiter: string;
  quote: string;
  escape: string;
  lineEnd: string;
}

const rfc: Writing = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\r\n' };

/** What a file is written from; `header` null where it has none. */
interface Source {
  header: string[] | null;
  rows: string[][];
}

/** @param rowsPolluted the records (0 is the header) at which one row is polluted; all of them when left out */
export function* matrix(table: MatrixTable, rowsPolluted?: (records: number) => number[]): Generator<Polluted> {
  const named = (file: Polluted): Polluted => ({ ...file, name: `${table.name}/${file.name}` });
  for (const file of wholeFile(table)) yield named(file);
  const records = table.rows.length + 1;
  if (table.header.length < 2) return;
  for (const at of rowsPolluted?.(records) ?? Array.from({ length: records }, (_, i) => i)) {
    for (const file of oneRow(table, at)) yield named(file);
  }
}

function written(cell: string, column: number, table: MatrixTable, writing: Writing): string {
  const { delimiter, quote, escape } = writing;
  if (!isQuoted(cell, column, table)) return cell;
  return quote + (escape === quote || escape === '\\' ? cell.replaceAll('"', `${escape}"`) : cell).replaceAll(delimiter, delimiter) + quote;
}

/** Whether the source's writer quotes a cell; a pollution changes the quote or the delimiter, not what is quoted. */
function isQuoted(cell: string, column: number, table: MatrixTable): boolean {
  return table.quoted.includes(column) || /[",\r\n]/.test(cell);
}

function text(table: MatrixTable, change: Partial<Writing> = {}, source: Source = table): string {
  const writing = { ...rfc, ...change };
  return lines(table, writing, source).map((line) => line + writing.lineEnd).join('');
}

function lines(table: MatrixTable, writing: Writing, source: Source): string[] {
  const all = source.header === null ? source.rows : [source.header, ...source.rows];
  return all.map((row) => row.map((cell, column) => written(cell, column, table, writing)).join(writing.delimiter));
}

function* wholeFile(table: MatrixTable): Generator<Polluted> {
  const { header, rows } = table;
  const file = (name: string, content: string, source: Source = table): Polluted => ({ name, bytes: Buffer.from(content), header: source.header, rows: source.rows });
  yield file('source', text(table));
  yield file('no-trailing-newline', text(table).slice(0, -2));
  yield file('double-trailing-newline', `${text(table)}\r\n`);
  yield file('no-header', text(table, {}, { header: null, rows }), { header: null, rows });
  for (const times of [2, 3]) {
    const more = Array.from({ length: times - 1 }, () => header);
    const joined = header.map((name) => Array.from({ length: times }, () => name).join(' '));
    yield file(`header-${times}-rows`, text(table, {}, { header, rows: [...more, ...rows] }), { header: joined, rows });
  }
  const blanks = ','.repeat(header.length - 1);
  if (header.length > 1) yield file('preamble', `PREAMBLE${blanks}\r\n${blanks}\r\n${text(table)}`);
  if (header.length > 3) {
    const less = { ...table, header: header.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
    const more = { ...table, header: [...header, 'extra'], rows: rows.map((row) => [...row, row[0] as string]) };
    yield file('second-table-less', text(table) + text(less));
    yield file('second-table-same', text(table) + text(table));
    yield file('second-table-more', text(table) + text(more));
    yield file('second-table-more-blank', `${text(table)}${blanks}\r\n${text(more)}`);
  }
  yield file('header-only', text(table, {}, { header, rows: [] }), { header, rows: [] });
  yield file('one-row', text(table, {}, { header, rows: rows.slice(0, 1) }), { header, rows: rows.slice(0, 1) });
  for (const delimiter of [';', '\t', ', ', ' ']) yield file(`delimiter-${JSON.stringify(delimiter)}`, text(table, { delimiter }));
  yield file('quote-apostrophe', text(table, { quote: "'", escape: '' }));
  yield file('escape-backslash', text(table, { escape: '\\' }));
  yield file('escape-none', text(table, { escape: '' }));
  yield file('line-end-lf', text(table, { lineEnd: '\n' }));
  yield file('line-end-cr', text(table, { lineEnd: '\r' }));
}

function* oneRow(table: MatrixTable, at: number): Generator<Polluted> {
  const body = lines(table, rfc, table);
  const source = (at === 0 ? table.header : table.rows[at - 1]) as string[];
  const cells = source.map((cell, column) => written(cell, column, table, rfc));
  const file = (name: string, line: string, row: string[] = source): Polluted => ({
    name: `${name}-row${at}`,
    bytes: Buffer.from(`${body.with(at, line).join('\r\n')}\r\n`),
    header: at === 0 ? row : table.header,
    rows: at === 0 ? table.rows : table.rows.with(at - 1, row),
  });
  for (let column = 0; column < cells.length; column++) {
    yield file(`more-col${column}`, cells.toSpliced(column, 0, '').join(','));
    if (column > 0) yield file(`less-col${column}`, cells.toSpliced(column - 1, 2, `${cells[column - 1]}${cells[column]}`).join(','));
    const cell = cells[column] as string;
    const stray = isQuoted(source[column] as string, column, table) ? `""${cell.slice(1)}` : `"${cell}`;
    yield file(`quote-col${column}`, cells.with(column, stray).join(','), source.with(column, `"${source[column]}`));
  }
  yield file('spaces', cells.join(' '));
}
