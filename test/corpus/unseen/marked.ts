/**
 * Files in the manner of those that people really send, each line with a mark before it that says what a careful person
 * sees in it: `=` the header, `|` a record, `:` goes on with the record of the line before, `.` is no part of the table.
 */
import { encode } from '../encode.ts';
import type { Polluted } from '../pollute.ts';

export interface Manner {
  encoding?: string;
  /** Stands before the text. */
  bom?: boolean;
  lineEnd?: string;
  /** Empty for none. */
  quote?: string;
  /** How many columns the table has, where the lines have more or fewer. */
  columns?: number;
  /** What the lines cannot say: names of several lines, of nameless columns, of columns that share one. */
  header?: string;
  /** The file ends without a line end. */
  open?: boolean;
}

/**
 * Backslashes stand for themselves, `→` for a tab and `␚` for the end of a file in DOS; one space parts the mark from the line.
 * @param delimiter what parts the cells in the careful person's eyes
 */
export function marked(shows: string, delimiter: string, manner: Manner = {}): (marks: TemplateStringsArray) => Polluted {
  return ({ raw }) => {
    const lines = (raw[0] as string).replaceAll('→', '\t').replaceAll('␚', '\x1a').split('\n').filter((line) => line !== '');
    const end = manner.lineEnd ?? '\n';
    const text = `${manner.bom ? '\ufeff' : ''}${lines.map((line) => line.slice(2)).join(end)}${manner.open ? '' : end}`;
    const bytes = encode(text, manner.encoding ?? 'utf-8');
    if (bytes === null) throw new Error(`«${shows}» cannot be written as ${manner.encoding}`);
    const { header, rows } = tableOf(lines, delimiter, manner);
    return { name: shows, bytes, header, rows };
  };
}

function tableOf(lines: readonly string[], delimiter: string, manner: Manner): Pick<Polluted, 'header' | 'rows'> {
  let header = manner.header === undefined ? null : manner.header.split('¦');
  const rows: string[][] = [];
  for (let i = 0; i < lines.length; i++) {
    const mark = (lines[i] as string)[0];
    if (mark === ':' || mark === '.') continue;
    let record = (lines[i] as string).slice(2);
    while (lines[i + 1]?.startsWith(':')) record += `\n${(lines[++i] as string).slice(2)}`;
    const cells = cellsOf(record, delimiter, manner.quote ?? '"').slice(0, manner.columns);
    if (mark === '=') header ??= cells;
    else if (mark === '|') rows.push(cells);
    else throw new Error(`No mark: «${lines[i]}»`);
  }
  const width = manner.columns ?? header?.length ?? Math.max(...rows.map((row) => row.length));
  return { header, rows: rows.map((row) => [...row, ...Array(Math.max(0, width - row.length)).fill('')]) };
}

/** A record whose quotes are all as they should be. */
function cellsOf(record: string, delimiter: string, quote: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    while (record[at] === ' ' && delimiter !== ' ') at++;
    if (quote !== '' && record[at] === quote) {
      for (at++; at < record.length; at++) {
        if (record[at] !== quote) cell += record[at];
        else if (record[at + 1] === quote) cell += record[at++];
        else break;
      }
      at = nextOf(record, delimiter, at);
    } else {
      const to = nextOf(record, delimiter, at);
      cell = record.slice(at, to);
      at = to;
    }
    cells.push(cell);
    if (at >= record.length) return cells;
    at += delimiter.length;
  }
}

function nextOf(record: string, delimiter: string, from: number): number {
  const at = record.indexOf(delimiter, from);
  return at < 0 ? record.length : at;
}
