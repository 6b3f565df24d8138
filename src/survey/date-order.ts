/**
 * Which of day and month comes first in a column of dates: settled for the whole column by its own cells, never
 * row by row (contract §7). Evidence is gathered chunk by chunk, in parallel, and merged; the outcome does not
 * depend on which chunk was first. It is plain JSON, and of the same size for ten rows and ten million.
 */
import type { DateOrder, SettledDates } from '../domain/mapping.ts';

/** How many cells say the same thing, and the first of them in the file. */
export interface Witness {
  count: number;
  /** Line of the file; 0 where `count` is 0. */
  line: number;
  /** The cell as it is in the file, at most 40 characters of it. */
  cell: string;
}

/** What the cells of a column say. Plain JSON. */
export interface DateEvidence {
  /** Cells that are a date only with the day first: `26/06/1950`. */
  dmy: Witness;
  /** Cells that are a date only with the month first: `06/26/1950`. */
  mdy: Witness;
  /** Cells that are a date only with a two-digit year first: `50-06-26`. */
  ymd: Witness;
  /** Cells that are a date either way: `05/06/1950`. */
  both: Witness;
}

const longestCell = 40;

export function emptyEvidence(): DateEvidence {
  const none = (): Witness => ({ count: 0, line: 0, cell: '' });
  return { dmy: none(), mdy: none(), ymd: none(), both: none() };
}

/**
 * Takes in one cell. Runs on every date cell of a file, so it reads characters and makes nothing: no pattern, no
 * slice. Four-digit years in front, named months and all that is no date decide nothing and are passed over.
 *
 * @param cell as in the file; blanks around it and a time after it do not matter
 * @param line the line of the file it stands in, from 1
 */
export function observe(e: DateEvidence, cell: string, line: number): void {
  const said = readOrder(cell);
  if (said === 0) return;
  const witness = said === DMY ? e.dmy : said === MDY ? e.mdy : said === YMD ? e.ymd : e.both;
  witness.count++;
  if (witness.count === 1 || line < witness.line) {
    witness.line = line;
    witness.cell = cell.trim().slice(0, longestCell);
  }
}

/** The evidence of two parts of one column, in either order. Neither is changed. */
export function merge(a: DateEvidence, b: DateEvidence): DateEvidence {
  const join = (x: Witness, y: Witness): Witness => {
    const first = y.count === 0 || (x.count > 0 && x.line <= y.line) ? x : y;
    return { count: x.count + y.count, line: first.line, cell: first.cell };
  };
  return {
    dmy: join(a.dmy, b.dmy),
    mdy: join(a.mdy, b.mdy),
    ymd: join(a.ymd, b.ymd),
    both: join(a.both, b.both),
  };
}

/**
 * The order of a column. The majority of the cells that decide wins, day first in a draw; rows against it fail when
 * they are validated. Sure only where no cell contradicts, or where no cell depends on the order at all.
 */
export function settle(e: DateEvidence): SettledDates {
  const all: [DateOrder, Witness][] = [
    ['DMY', e.dmy],
    ['MDY', e.mdy],
    ['YMD', e.ymd],
  ];
  const [winner, ...others] = all.sort((x, y) => y[1].count - x[1].count);
  if (!winner || winner[1].count === 0) return undecided(e);
  const [order, witness] = winner;
  const against = others.filter(([, w]) => w.count > 0);
  const tale = against.map(
    ([o, w]) => `${w.count} ${w.count === 1 ? 'cell' : 'cells'} can only be ${inWords[o]}, first on ${at(w)}`,
  );
  if (tale.length === 0) return { order, sure: true, because: at(witness) };
  const because = `${at(witness)}, and ${witness.count} ${witness.count === 1 ? 'cell' : 'cells'} in all; but ${tale.join(', and ')}`;
  return { order, sure: false, because };
}

function undecided(e: DateEvidence): SettledDates {
  if (e.both.count === 0)
    return { order: 'DMY', sure: true, because: 'no date in this column depends on the order' };
  return {
    order: 'DMY',
    sure: false,
    because: `every date fits both orders, as on ${at(e.both)}; read day first`,
  };
}

const inWords: Record<DateOrder, string> = { DMY: 'day first', MDY: 'month first', YMD: 'year first' };
const at = (w: Witness) => `line ${w.line}: ${w.cell}`;

const DMY = 1;
const MDY = 2;
const YMD = 3;
const BOTH = 4;

const ZERO = 48;
const SLASH = 47;
const DASH = 45;
const DOT = 46;
const SPACE = 32;
const COMMA = 44;
const LETTER_T = 84;

/** Most days a month can have, by its number. */
const daysIn = new Uint8Array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

const isDay = (day: number, month: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= (daysIn[month] ?? 0);

/** What a cell says: DMY, MDY, YMD, BOTH, or 0 for nothing. */
function readOrder(cell: string): number {
  const n = cell.length;
  let i = 0;
  while (i < n && isBlank(cell.charCodeAt(i))) i++;
  // Three numbers with the same separator between; a year in front has four digits and decides nothing.
  if (n - i < 6) return 0;
  const a = shortNumber(cell, i);
  i += a >> 8;
  const separator = cell.charCodeAt(i);
  if (a === 0 || (separator !== SLASH && separator !== DASH && separator !== DOT && separator !== SPACE))
    return 0;
  const b = shortNumber(cell, ++i);
  i += b >> 8;
  if (b === 0 || i >= n || cell.charCodeAt(i) !== separator) return 0;
  const yearAt = ++i;
  let year = 0;
  while (i < n) {
    const digit = cell.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) break;
    year = year * 10 + digit;
    i++;
  }
  const digits = i - yearAt;
  if ((digits !== 2 && digits !== 4) || !endsAt(cell, i)) return 0;
  return judge(a & 0xff, b & 0xff, year, digits);
}

/** One or two digits at `i`: their value, and how many they are eight bits up; 0 where there is none. */
function shortNumber(cell: string, i: number): number {
  if (i + 1 >= cell.length) return 0;
  const tens = cell.charCodeAt(i) - ZERO;
  if (tens < 0 || tens > 9) return 0;
  const ones = cell.charCodeAt(i + 1) - ZERO;
  return ones < 0 || ones > 9 ? 0x100 | tens : 0x200 | (tens * 10 + ones);
}

/** Only where neither day nor month can come first is a two-digit year in front thought of. */
function judge(a: number, b: number, c: number, digits: number): number {
  const dayFirst = isDay(a, b);
  const monthFirst = isDay(b, a);
  if (dayFirst && monthFirst) return BOTH;
  if (dayFirst) return DMY;
  if (monthFirst) return MDY;
  return digits === 2 && isDay(c, b) ? YMD : 0;
}

/** Whether a date may end here: nothing more, or a time. */
function endsAt(cell: string, i: number): boolean {
  if (i >= cell.length) return true;
  const next = cell.charCodeAt(i);
  return isBlank(next) || next === LETTER_T || next === COMMA;
}

/** Space, controls, non-breaking and zero-width spaces (contract §7). */
const isBlank = (code: number) => code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff;
