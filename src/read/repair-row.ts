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
const TEXT_MAX = 32 * 1024;
const WORK_MAX = 400_000;
const OTHER_DELIMITERS = [';', '\t', '|', ',', ' ', ':'];

/**
 * @param text of the whole record without line end
 * @param cells as the tokenizer parted it
 * @returns `columns.width` cells
 */
export function repairRow(
  text: string,
  cells: readonly string[],
  dialect: Dialect,
  columns: Columns,
): string[] {
  if (text.length <= TEXT_MAX) {
    const found =
      requote(text, dialect, columns) ?? (cells.length === 1 ? redelimit(text, dialect, columns) : null);
    if (found) return found;
  }
  return align(cells, dialect.delimiter, columns);
}

/** The line read with another delimiter, if one of them gives the right number of cells. */
function redelimit(text: string, dialect: Dialect, columns: Columns): string[] | null {
  for (const delimiter of OTHER_DELIMITERS) {
    if (delimiter === dialect.delimiter || !text.includes(delimiter)) continue;
    const found = requote(text, { ...dialect, delimiter }, columns);
    if (found) return found;
  }
  return null;
}

interface Step {
  cost: number;
  /** Where the cell begins, and which state it came from. */
  from: number;
  cell: string;
}

/**
 * The cheapest way to read the text as exactly `width` cells, each either as it stands or enclosed in quotes that may
 * hold stray quotes. null where there is none.
 */
function requote(text: string, dialect: Dialect, columns: Columns): string[] | null {
  const { delimiter, quote } = dialect;
  const { width } = columns;
  if (delimiter === '' || (quote !== '' && !text.includes(quote) && text.split(delimiter).length !== width))
    return null;
  const starts = cellStarts(text, delimiter);
  const closers = quote === '' ? [] : closingPlaces(text, delimiter, quote);
  if (starts.length < width || starts.length * (closers.length + 1) * width > WORK_MAX) return null;
  const indexOfStart = new Map(starts.map((start, i) => [start, i]));
  const done = starts.length;
  let states = new Map<number, Step[]>([[0, []]]);
  let costs = new Map<number, number>([[0, 0]]);
  for (let column = 0; column < width; column++) {
    const nextStates = new Map<number, Step[]>();
    const nextCosts = new Map<number, number>();
    const last = column === width - 1;
    const reach = (state: number, from: number, stop: number, cell: string, cost: number) => {
      const at = stop >= text.length ? done : (indexOfStart.get(stop + delimiter.length) ?? -1);
      if (at < 0 || (at === done) !== last) return;
      const all = (costs.get(state) as number) + cost + misplaced(cell, columns.kinds[column]);
      if (all >= (nextCosts.get(at) ?? Number.POSITIVE_INFINITY)) return;
      nextCosts.set(at, all);
      nextStates.set(at, [...(states.get(state) as Step[]), { cost, from, cell }]);
    };
    for (const state of states.keys()) {
      if (state === done) continue;
      const from = starts[state] as number;
      const stop = state + 1 < done ? (starts[state + 1] as number) - delimiter.length : text.length;
      const plain = text.slice(from, stop);
      reach(state, from, stop, plain, quote !== '' && plain.trimStart().startsWith(quote) ? 3 : 0);
      if (quote === '' || text[from] !== quote) continue;
      for (const close of closers) {
        if (close <= from) continue;
        const inside = text.slice(from + 1, close);
        reach(
          state,
          from,
          afterSpace(text, close + 1, delimiter),
          unescaped(inside, dialect),
          strayCost(inside, dialect),
        );
      }
    }
    states = nextStates;
    costs = nextCosts;
    if (states.size === 0) return null;
  }
  return states.get(done)?.map((step) => step.cell) ?? null;
}

function cellStarts(text: string, delimiter: string): number[] {
  const starts = [0];
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) {
    starts.push(at + delimiter.length);
  }
  return starts;
}

/** Quotes after which a cell can end. */
function closingPlaces(text: string, delimiter: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const after = afterSpace(text, at + 1, delimiter);
    if (after >= text.length || text.startsWith(delimiter, after)) places.push(at);
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
  return parts + 2 * borders;
}

function misplaced(cell: string, kind: number | undefined): number {
  if (kind === undefined || kind === cellType.empty || kind >= cellType.text) return 0;
  const type = typeOf(cell);
  return type === cellType.empty || sameFamily(type, kind) ? 0 : 1.5;
}

/** Cells against columns: which empty cell is one too many, which cells belong together, where one is missing. */
function align(cells: readonly string[], delimiter: string, columns: Columns): string[] {
  const { width, kinds } = columns;
  if (cells.length * width > WORK_MAX) return folded(cells, width, delimiter);
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
      if (column < width) reach(place(cell, column + 1), here + GAP, GAP_HERE);
      if (text === undefined) continue;
      if (column < width) reach(place(cell + 1, column + 1), here + misplaced(text, kinds[column]), TAKE);
      if (text.trim() === '') reach(place(cell + 1, column), here + DROP, DROPPED);
      else if (column > 0) reach(place(cell + 1, column), here + JOIN, JOINED);
    }
  }
  return trace(cells, delimiter, width, came);
}

const GAP = 0.6;
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
