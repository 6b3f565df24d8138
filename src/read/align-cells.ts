/** Lays the cells of a record that has too many or too few into the table's columns. */
import { isSpecific } from './cell-type.ts';
import { type Columns, EMPTY_IN_FULL, misplaced, type Reading, WORK_MAX } from './reading.ts';
import { splitCell } from './split-cell.ts';

/**
 * Cells against columns: which empty cell is one too many, which cells belong together, where one is missing, which
 * holds the values of two columns.
 */
export function align(cells: readonly string[], delimiter: string, columns: Columns): Reading {
  const { width, kinds, full = [] } = columns;
  if (cells.length * width > WORK_MAX) return { cost: JOIN, cells: folded(cells, width, delimiter) };
  const rows = cells.length + 1;
  const missing = width - cells.length;
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
      const empty = full[column] ? EMPTY_IN_FULL : 0;
      if (column < width) reach(place(cell, column + 1), here + GAP + empty - column * LATER, GAP_HERE);
      if (text === undefined) continue;
      if (column < width) {
        const cost = text.trim() === '' ? empty : misplaced(text, kinds[column]);
        reach(place(cell + 1, column + 1), here + cost, TAKE);
      }
      if (missing > 0 && column >= cell && column < cell + missing) {
        const cost = splitCost(text, kinds, column);
        if (cost !== null) reach(place(cell + 1, column + 2), here + cost, SPLIT);
      }
      if (text.trim() === '') reach(place(cell + 1, column), here + DROP, DROPPED);
      else if (column > 0) reach(place(cell + 1, column), here + joinCost(text, kinds[column - 1]), JOINED);
    }
  }
  return { cost: cost[place(cells.length, width)] as number, cells: trace(cells, delimiter, columns, came) };
}

/** What it costs to take cells in the order in which they stand, those too many left out. */
export function asTheyStand(cells: readonly string[], { width, kinds, full = [] }: Columns): number {
  let cost = DROP * Math.max(0, cells.length - width);
  for (let column = 0; column < width; column++) {
    const text = cells[column] ?? '';
    cost += text.trim() !== '' ? misplaced(text, kinds[column]) : full[column] ? EMPTY_IN_FULL : 0;
  }
  return cost;
}

/** What it costs to think that a cell is the rest of the one before it: of text, rather than of a date or a number. */
function joinCost(text: string, kind: number | undefined): number {
  const cost = isSpecific((kind ?? 0) as never) ? JOIN + 1 : JOIN;
  return text.startsWith(' ') ? cost - 0.3 : cost;
}

/** What it costs to think that a cell is that of a column and of the next one; null where it cannot be parted. */
function splitCost(text: string, kinds: readonly number[], column: number): number | null {
  const [left = 0, right = 0] = kinds.slice(column, column + 2);
  const parts = splitCell(text, [left, right]);
  if (parts === null) return null;
  const cost = isSpecific(left as never) ? SPLIT_VALUE : SPLIT_TEXT;
  return cost + misplaced(parts[0], left) + misplaced(parts[1], right);
}

const GAP = 0.6;
/** Of two gaps as likely, the later one is taken. */
const LATER = 1e-6;
const DROP = 0.5;
const JOIN = 1.2;
/** Dearer than a gap unless a value comes into its place by it: words with a number at their end are common. */
const SPLIT_TEXT = 0.65;
const SPLIT_VALUE = 0.3;
const TAKE = 1;
const GAP_HERE = 2;
const DROPPED = 3;
const JOINED = 4;
const SPLIT = 5;

function trace(
  cells: readonly string[],
  delimiter: string,
  { width, kinds }: Columns,
  came: Uint8Array,
): string[] {
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
    } else if (way === SPLIT) {
      const [left = 0, right = 0] = kinds.slice(column - 2, column);
      const [one, other] = splitCell(cells[cell - 1] as string, [left, right]) as [string, string];
      row[column - 2] = one;
      row[column - 1] = other + joined;
      joined = '';
      cell--;
      column -= 2;
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
