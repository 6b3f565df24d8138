/**
 * Lays the text of a record that does not fit into the table's columns as well as can be, so that a person sees in
 * place what belongs where. Such a row is never imported as it is; no text is lost, only empty cells are.
 */
import { cellType, typeOf } from './cell-type.ts';
import { sameFamily } from './column-types.ts';
import type { Dialect } from './dialect.ts';
import { unescaped } from './unescape.ts';

/** What the columns of the table are known to hold. */
export interface Columns {
  /** How many cells a row should have. */
  width: number;
  /** `cellType` of each column. */
  kinds: readonly number[];
}

/** Past these, only the cells at hand are laid out, without another look at the quotes. */
const TEXT_MAX = 16 * 1024;
const WORK_MAX = 40_000;
/** What speaks for a value that is of its column's kind. */
const IN_PLACE = -0.1;
/** What it costs to think that a delimiter is missing between two quoted cells. */
const UNPARTED = 0.5;
/** What it costs to take a quote that begins a cell as a character. */
const LITERAL_QUOTE = 3;
/** What it costs to leave quotes as they are that make no sense. */
const MALFORMED = 6;
const OTHER_DELIMITERS = [';', '\t', '|', ',', ' ', ':'];

/** A way to read a record: the lower the cost, the likelier. */
export interface Reading {
  cost: number;
  cells: string[];
}

/**
 * @param text of the whole record without line end
 * @param cells as the tokenizer parted it
 * @param malformed whether its quotes are not as they should be
 * @returns `columns.width` cells
 */
export function repairRow(
  text: string,
  cells: readonly string[],
  malformed: boolean,
  dialect: Dialect,
  columns: Columns,
): string[] {
  const aligned = align(cells, dialect.delimiter, columns);
  const reread = rereadRow(text, cells.length, dialect, columns);
  return reread && reread.cost < aligned.cost + (malformed ? MALFORMED : 0) ? reread.cells : aligned.cells;
}

/**
 * Reads a record with other quotes or another delimiter, whatever makes it fit the table best.
 * @param count of cells the tokenizer found
 * @returns null where nothing gives the right number of cells
 */
export function rereadRow(text: string, count: number, dialect: Dialect, columns: Columns): Reading | null {
  if (text.length > TEXT_MAX) return null;
  const readings = [requote(text, dialect, columns), otherQuote(text, dialect, columns)];
  if (count * 2 <= columns.width) readings.push(redelimit(text, dialect, columns));
  let best: Reading | null = null;
  for (const reading of readings) if (reading && (best === null || reading.cost < best.cost)) best = reading;
  return best;
}

/** The line read with another delimiter, the one that gives the right number of cells and the likeliest values. */
function redelimit(text: string, dialect: Dialect, columns: Columns): Reading | null {
  let best: Reading | null = null;
  for (const delimiter of OTHER_DELIMITERS) {
    if (delimiter === dialect.delimiter || !text.includes(delimiter)) continue;
    const found = requote(text, { ...dialect, delimiter }, columns);
    if (found && (best === null || found.cost < best.cost)) best = found;
  }
  return best;
}

/** The line read with apostrophes for quotes, where it begins or ends with one. */
function otherQuote(text: string, dialect: Dialect, columns: Columns): Reading | null {
  if (dialect.quote !== '"' || !text.includes("'")) return null;
  if (!text.startsWith("'") && !text.endsWith("'")) return null;
  return requote(text, { ...dialect, quote: "'" }, columns);
}

/** One way to read a cell that begins at some place: its text, where the next cell begins, how unlikely it is. */
interface Option {
  cell: string;
  /** Index of the start of the next cell; the number of starts for the end of the text. */
  next: number;
  cost: number;
}

/**
 * The cheapest way to read the text as exactly `width` cells, each either as it stands or enclosed in quotes that may
 * hold stray quotes. null where there is none.
 */
function requote(text: string, dialect: Dialect, columns: Columns): Reading | null {
  const { delimiter, quote } = dialect;
  const { width, kinds } = columns;
  if (delimiter === '') return null;
  if ((quote === '' || !text.includes(quote)) && text.split(delimiter).length !== width) return null;
  const options = waysToRead(text, dialect, width);
  if (options === null) return null;
  const done = options.length;
  const came: (Option & { from: number })[][] = [];
  let costs = new Map<number, number>([[0, 0]]);
  for (let column = 0; column < width; column++) {
    const nextCosts = new Map<number, number>();
    const best: (Option & { from: number })[] = [];
    for (const [from, soFar] of costs) {
      for (const option of options[from] ?? []) {
        if ((option.next === done) !== (column === width - 1)) continue;
        const cost = soFar + option.cost + misplaced(option.cell, kinds[column]);
        if (cost >= (nextCosts.get(option.next) ?? Number.POSITIVE_INFINITY)) continue;
        nextCosts.set(option.next, cost);
        best[option.next] = { ...option, from };
      }
    }
    came.push(best);
    costs = nextCosts;
  }
  const cost = costs.get(done);
  if (cost === undefined) return null;
  const cells: string[] = [];
  for (let column = width - 1, at = done; column >= 0; column--) {
    const step = came[column]?.[at] as Option & { from: number };
    cells.unshift(step.cell);
    at = step.from;
  }
  return { cost, cells };
}

/** For each place where a cell can begin, the ways to read it; null where there are too many to look at. */
function waysToRead(text: string, dialect: Dialect, width: number): Option[][] | null {
  const { delimiter, quote } = dialect;
  const { starts, real } = cellStarts(text, delimiter, quote);
  const closers = quote === '' ? [] : closingPlaces(text, delimiter, quote, starts);
  if (starts.length < width || starts.length * (closers.length + 1) * width > WORK_MAX) return null;
  const index = new Map(starts.map((start, i) => [start, i]));
  const done = starts.length;
  return starts.map((from, i) => {
    const following = real[i] as number;
    const stop = following < done ? (starts[following] as number) - delimiter.length : text.length;
    const plain = text.slice(from, stop);
    const opened = quote !== '' && plain.trimStart().startsWith(quote);
    const ways: Option[] = [{ cell: plain, next: following, cost: opened ? LITERAL_QUOTE : 0 }];
    if (quote === '' || text[from] !== quote) return ways;
    for (const close of closers) {
      if (close <= from) continue;
      const inside = text.slice(from + 1, close);
      const after = afterSpace(text, close + 1, delimiter);
      const parted = after >= text.length || text.startsWith(delimiter, after);
      const next = after >= text.length ? done : index.get(parted ? after + delimiter.length : after);
      if (next === undefined) continue;
      ways.push({
        cell: unescaped(inside, dialect),
        next,
        cost: strayCost(inside, dialect) + (parted ? 0 : UNPARTED),
      });
    }
    return ways;
  });
}

/**
 * Where cells can begin: behind each delimiter, and at a quote right behind another one, where a delimiter between
 * two quoted cells may be missing.
 */
function cellStarts(text: string, delimiter: string, quote: string): { starts: number[]; real: number[] } {
  const behind = new Set([0]);
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) {
    behind.add(at + delimiter.length);
  }
  const all = new Set(behind);
  const pair = quote + quote;
  for (let at = quote === '' ? -1 : text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
    if (!behind.has(at)) all.add(at + 1);
  }
  const starts = [...all].sort((a, b) => a - b);
  // For each start, the index of the next one that has a delimiter before it.
  const real: number[] = new Array(starts.length);
  let next = starts.length;
  for (let i = starts.length - 1; i >= 0; i--) {
    real[i] = next;
    if (behind.has(starts[i] as number)) next = i;
  }
  return { starts, real };
}

/** Quotes after which a cell can end. */
function closingPlaces(text: string, delimiter: string, quote: string, starts: readonly number[]): number[] {
  const places: number[] = [];
  const begins = new Set(starts);
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const after = afterSpace(text, at + 1, delimiter);
    if (after >= text.length || text.startsWith(delimiter, after) || begins.has(after)) places.push(at);
  }
  return places;
}

function afterSpace(text: string, at: number, delimiter: string): number {
  let i = at;
  while (text[i] === ' ' && !text.startsWith(delimiter, i)) i++;
  return i;
}

/** How unlikely it is that this was meant as the inside of one quoted cell. */
function strayCost(inside: string, dialect: Dialect): number {
  const { quote, delimiter } = dialect;
  const stray = inside.replaceAll(quote + quote, '').replaceAll(`\\${quote}`, '');
  if (!stray.includes(quote)) return 0;
  const parts = stray.split(quote).length - 1;
  const borders = stray.split(delimiter + quote).length + stray.split(quote + delimiter).length - 2;
  return 1 + 0.2 * parts + 2 * borders;
}

function misplaced(cell: string, kind: number | undefined): number {
  if (kind === undefined || kind === cellType.empty || kind >= cellType.text) return 0;
  const type = typeOf(cell);
  if (type === cellType.empty) return 0;
  return sameFamily(type, kind) ? IN_PLACE : 1.5;
}

/** Cells against columns: which empty cell is one too many, which cells belong together, where one is missing. */
function align(cells: readonly string[], delimiter: string, columns: Columns): Reading {
  const { width, kinds } = columns;
  if (cells.length * width > WORK_MAX) return { cost: JOIN, cells: folded(cells, width, delimiter) };
  const rows = cells.length + 1;
  const cost = new Float64Array(rows * (width + 1)).fill(Number.POSITIVE_INFINITY);
  const came = new Uint8Array(rows * (width + 1));
  const place = (cell: number, column: number) => cell * (width + 1) + column;
  cost[0] = 0;
  const reach = (to: number, value: number, way: number) => {
    if (value >= (cost[to] as number)) return;
    cost[to] = value;
    came[to] = way;
  };
  for (let cell = 0; cell < rows; cell++) {
    for (let column = 0; column <= width; column++) {
      const here = cost[place(cell, column)] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      const text = cells[cell];
      if (column < width) reach(place(cell, column + 1), here + GAP - column * LATER, GAP_HERE);
      if (text === undefined) continue;
      if (column < width) reach(place(cell + 1, column + 1), here + misplaced(text, kinds[column]), TAKE);
      if (text.trim() === '') reach(place(cell + 1, column), here + DROP, DROPPED);
      else if (column > 0) reach(place(cell + 1, column), here + JOIN, JOINED);
    }
  }
  return { cost: cost[place(cells.length, width)] as number, cells: trace(cells, delimiter, width, came) };
}

const GAP = 0.6;
/** Of two gaps as likely, the later one is taken. */
const LATER = 1e-6;
const DROP = 0.5;
const JOIN = 1.2;
const TAKE = 1;
const GAP_HERE = 2;
const DROPPED = 3;
const JOINED = 4;

function trace(cells: readonly string[], delimiter: string, width: number, came: Uint8Array): string[] {
  const row: string[] = new Array(width).fill('');
  let cell = cells.length;
  let column = width;
  let joined = '';
  while (cell > 0 || column > 0) {
    const way = came[cell * (width + 1) + column];
    if (way === GAP_HERE) {
      column--;
      row[column] = joined;
      joined = '';
    } else if (way === TAKE) {
      row[column - 1] = (cells[cell - 1] as string) + joined;
      joined = '';
      cell--;
      column--;
    } else {
      if (way === JOINED) joined = delimiter + cells[cell - 1] + joined;
      cell--;
    }
  }
  return row;
}

function folded(cells: readonly string[], width: number, delimiter: string): string[] {
  const row: string[] = new Array(width).fill('');
  for (let i = 0; i < width; i++) row[i] = cells[i] ?? '';
  if (cells.length > width) row[width - 1] = cells.slice(width - 1).join(delimiter);
  return row;
}
