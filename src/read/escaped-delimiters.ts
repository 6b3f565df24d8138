/**
 * Cells without quotes in which a backslash stands before each delimiter, quote and line end that is text: `Lee\, Ann`.
 * Programs write so that are told to quote nothing.
 */
import type { LineWriter, Rewrite } from './rewriting.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const ROWS_MIN = 2;
/** How many lines must have such a delimiter: one may be an accident. */
const ESCAPED_MIN = 2;
/** How many of the records must have the same number of cells. */
const REGULAR = 0.9;
/** A quote that nothing stands before to take its meaning. */
const BARE_QUOTE = /(?:^|[^\\])"/;

/** @param lines of the file's beginning. @returns null where backslashes are text */
export function escapedDelimiters(lines: readonly string[]): Rewrite | null {
  if (!lines.some((line) => line.includes('\\')) || lines.some((line) => BARE_QUOTE.test(line))) return null;
  const delimiter = DELIMITERS.find((one) => isEscaped(lines, one));
  if (delimiter === undefined) return null;
  return {
    writer: (lineEnd) => plain(delimiter, lineEnd),
    problem: {
      code: 'delimiters-escaped',
      message: 'Backslashes in the file stand before characters that part nothing; they were taken off.',
      line: 1,
      count: 1,
    },
    delimiter: { value: delimiter, sure: true, because: 'with a backslash before it where it is text' },
  };
}

/** Whether records are as regular as a table's if a backslash takes a delimiter's meaning, and less so if not. */
function isEscaped(lines: readonly string[], delimiter: string): boolean {
  if (lines.filter((line) => line.includes(`\\${delimiter}`)).length < ESCAPED_MIN) return false;
  const records = joined(lines).filter((record) => record.trim() !== '');
  const obeyed = regular(records.map((record) => cellsOf(record, delimiter).length));
  const ignored = regular(records.map((record) => record.split(delimiter).length));
  return records.length >= ROWS_MIN && obeyed >= REGULAR && obeyed > ignored;
}

/** Lines put together where the line end has a backslash before it. */
function joined(lines: readonly string[]): string[] {
  const writer = records('\n');
  return [...lines.map((line) => writer.take(line)), writer.rest()].filter((record) => record !== null);
}

/** The share of records that have the commonest number of cells, which is more than one. */
function regular(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) if (count > 1) seen.set(count, (seen.get(count) ?? 0) + 1);
  return Math.max(0, ...seen.values()) / counts.length;
}

function records(lineEnd: string) {
  let open = '';
  return {
    take(line: string): string | null {
      const text = open + line;
      const slashes = /\\+$/.exec(text.replace(/\r$/, ''))?.[0].length ?? 0;
      const goesOn = slashes % 2 === 1 && text.length < RECORD_MAX;
      open = goesOn ? text + lineEnd : '';
      return goesOn ? null : text;
    },
    rest: () => (open === '' ? null : open.slice(0, -1)),
  };
}
const RECORD_MAX = 1024 * 1024;

function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = [''];
  for (let at = 0; at < record.length; at++) {
    const char = record[at] as string;
    const next = record[at + 1];
    if (char === '\\' && next !== undefined && (next === delimiter || '\\"\r\n'.includes(next))) {
      cells[cells.length - 1] += next;
      at++;
    } else if (char === delimiter) cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells;
}

function plain(delimiter: string, lineEnd: string): LineWriter {
  const lines = records(lineEnd);
  const written = (record: string | null) => {
    if (record === null) return '';
    const cells = cellsOf(record.replace(/\r$/, ''), delimiter);
    const text = cells.map((cell) =>
      /[\\",\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    );
    return `${text.join(delimiter)}\n`;
  };
  return { take: (line) => written(lines.take(line)), rest: () => written(lines.rest()) };
}
