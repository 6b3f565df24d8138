/**
 * Columns that stand below each other with spaces between, as printed lists and the output of programs have them. A
 * column ends where no line has anything but a space.
 */
import { cellType, typeOf } from './cell-type.ts';
import type { LineWriter, Rewrite } from './rewriting.ts';

/** Where a column's text begins and ends, in characters. */
interface Span {
  from: number;
  to: number;
}

/** Two words with more than one space between them. */
const SPACED = /\S {2,}\S/;
const ROWS_MIN = 3;
/** A line drawn across the page. */
const STROKES = /^[\s\-=_+|]+$/;
const RULE = /^\s*[-=_]+\s*$/;
/** How many lines must look like rows, and how many of them have something in a column. */
const MOST = 0.6;
const FILLED = 0.4;
/** How many may not keep to the columns. */
const ASTRAY = 0.1;

/**
 * @param lines of the file's beginning, a character for each byte
 * @param utf8 whether they are UTF-8
 * @returns null where they are not lined up, or something else parts the cells
 */
export function linedUp(lines: readonly string[], utf8: boolean): Rewrite | null {
  const filled = lines
    .filter((line) => line.trim() !== '' && !STROKES.test(line))
    .map((line) => charactersOf(line, utf8));
  const rows = filled.filter((line) => SPACED.test(line.trim()));
  if (
    rows.length < ROWS_MIN ||
    rows.length < filled.length * MOST ||
    filled.some((line) => line.includes('\t'))
  )
    return null;
  if ([',', ';', '|'].some((delimiter) => isRegular(rows, delimiter))) return null;
  const columns = columnsOf(rows);
  if (columns.length < 2) return null;
  const spread = rows.filter((row) => columns.filter((column) => cellOf(row, column) !== '').length > 1);
  const empty = columns.some(
    (column) => rows.filter((row) => cellOf(row, column) !== '').length < rows.length * FILLED,
  );
  if (empty || spread.length < rows.length * MOST) return null;
  return {
    writer: () => parted(columns),
    problem: {
      code: 'columns-lined-up',
      message:
        'The columns of the file stand below each other with spaces between. A line that does not keep to them is a row with a problem.',
      line: 1,
      count: 1,
    },
    delimiter: { value: ' ', sure: false, because: 'columns stand below each other with spaces between' },
  };
}

/** Whether most lines have a delimiter, and the same number of it. */
function isRegular(lines: readonly string[], delimiter: string): boolean {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= lines.length * MOST;
}

function columnsOf(rows: readonly string[]): Span[] {
  const width = Math.max(...rows.map((row) => row.length));
  const astray = Math.floor(rows.length * ASTRAY);
  const used = Array.from(
    { length: width },
    (_, at) => rows.filter((row) => (row[at] ?? ' ') !== ' ').length > astray,
  );
  const spans: Span[] = [];
  for (let at = 0; at < width; at++) {
    if (!used[at]) continue;
    const last = spans.at(-1);
    if (last && at - last.to < 1) last.to = at + 1;
    else spans.push({ from: at, to: at + 1 });
  }
  return spans.reduce<Span[]>((columns, span) => {
    const last = columns.at(-1);
    if (last && span.from - last.to === 1 && !isBorder(rows, last, span)) last.to = span.to;
    else columns.push({ ...span });
    return columns;
  }, []);
}

/** Whether a single space parts columns rather than words that happen to be as long: both are named, or numbers. */
function isBorder(rows: readonly string[], left: Span, right: Span): boolean {
  const [first = '', ...others] = rows;
  if (cellOf(first, left) === '' || cellOf(first, right) === '') return false;
  return others.every((row) => [left, right].some((column) => isFigure(cellOf(row, column))));
}

function isFigure(cell: string): boolean {
  const type = typeOf(cell);
  return type !== cellType.text && type !== cellType.odd;
}

function cellOf(row: string, { from, to }: Span): string {
  return row.slice(from, to).trim();
}

/** Text as characters, where several bytes may make one. */
function charactersOf(line: string, utf8: boolean): string {
  return utf8 ? line.replace(/[\x80-\xbf]/g, '') : line;
}

function parted(columns: readonly Span[]): LineWriter {
  // A line drawn under the header is known by its first stroke.
  const quoted = (cell: string) => (RULE.test(cell) ? cell.trim() : `"${cell.trim().replaceAll('"', '""')}"`);
  return {
    take(line) {
      if (line.trim() === '') return '\n';
      const starts = /[\x80-\xff]/.test(line) ? startsOf(line) : null;
      const at = (character: number) => (starts === null ? character : (starts[character] ?? line.length));
      const apart = columns.every(({ from }, i) => {
        const gap = i === 0 ? '' : line.slice(at((columns[i - 1] as Span).to), at(from));
        return gap.trim() === '';
      });
      if (!apart) return `${line.trim().split(/ {2,}/).map(quoted).join(',')}\n`;
      const last = columns.length - 1;
      const cells = columns.map(({ from, to }, i) =>
        quoted(line.slice(i === 0 ? 0 : at(from), i === last ? line.length : at(to))),
      );
      return `${cells.join(',')}\n`;
    },
    rest: () => '',
  };
}

/** Where each character begins, in bytes. */
function startsOf(line: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const byte = line.charCodeAt(at);
    if (byte < 0x80 || byte > 0xbf) starts.push(at);
  }
  return starts;
}
