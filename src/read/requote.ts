/** Reads a line as exactly as many cells as the table has, whatever its quotes and delimiters look like. */
import type { Dialect } from './dialect.ts';
import { type Columns, misplaced, type Reading, WORK_MAX } from './reading.ts';
import { unescaped } from './unescape.ts';

/** What it costs to think that a delimiter is missing before or behind a quoted cell. */
const UNPARTED = 0.5;
/** What it costs to take a space as part of a cell where spaces part cells. */
const SPACE_INSIDE = 0.05;
/** How many of them. */
const SPACES_MAX = 12;
/** What it costs to take a quote that begins a cell as a character. */
const LITERAL_QUOTE = 3;
/** What it costs to take quotes inside a cell as characters. */
const QUOTE_INSIDE = 0.3;
/** What it costs to end a cell with a quote behind a delimiter, which rather begins one. */
const OPENS = 2.5;

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
export function requote(text: string, dialect: Dialect, columns: Columns): Reading | null {
  const { delimiter, quote } = dialect;
  const { width, kinds } = columns;
  if (delimiter === '') return null;
  if ((quote === '' || !text.includes(quote)) && !canFit(text.split(delimiter).length, delimiter, width))
    return null;
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

/** Without quotes, only a space may be part of a cell as well as what parts cells. */
function canFit(pieces: number, delimiter: string, width: number): boolean {
  return delimiter === ' ' ? pieces >= width && pieces < width * SPACES_MAX : pieces === width;
}

/** For each place where a cell can begin, the ways to read it; null where there are too many to look at. */
function waysToRead(text: string, dialect: Dialect, width: number): Option[][] | null {
  const { delimiter, quote } = dialect;
  const { starts, real } = cellStarts(text, delimiter, quote);
  const closers = quote === '' ? [] : closingPlaces(text, delimiter, quote, starts);
  const more = delimiter === ' ' ? SPACES_MAX : 0;
  const ways = closers.length + 1 + more + widestGap(real);
  if (starts.length < width || starts.length * ways * width > WORK_MAX) return null;
  const index = new Map(starts.map((start, i) => [start, i]));
  const done = starts.length;
  return starts.map((from, i) => {
    const following = real[i] as number;
    const stop = following < done ? (starts[following] as number) - delimiter.length : text.length;
    const plain = text.slice(from, stop);
    const opened = quote !== '' && plain.trimStart().startsWith(quote);
    const literal = opened ? LITERAL_QUOTE : quote !== '' && plain.includes(quote) ? QUOTE_INSIDE : 0;
    const ways: Option[] = [{ cell: plain, next: following, cost: literal }];
    for (let next = i + 1; next < following && !opened; next++) {
      const cell = text.slice(from, starts[next]);
      ways.push({ cell, next, cost: UNPARTED + (cell.includes(quote) ? QUOTE_INSIDE : 0) });
    }
    if (delimiter === ' ') ways.push(...withSpaces(text, i, starts, real, literal));
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
        cost: strayCost(inside, dialect) + (parted ? 0 : UNPARTED) + (inside.endsWith(delimiter) ? OPENS : 0),
      });
    }
    return ways;
  });
}

/** The most places at which a cell can begin without a delimiter, between two that have one. */
function widestGap(real: readonly number[]): number {
  return real.reduce((most, next, i) => Math.max(most, next - i - 1), 0);
}

/** Cells of several words, where a space parts cells but nobody put quotes around those that hold one. */
function withSpaces(
  text: string,
  first: number,
  starts: readonly number[],
  real: readonly number[],
  literal: number,
): Option[] {
  const ways: Option[] = [];
  const done = starts.length;
  let next = real[first] as number;
  for (let spaces = 1; spaces <= SPACES_MAX && next < done; spaces++) {
    next = real[next] as number;
    const stop = next < done ? (starts[next] as number) - 1 : text.length;
    ways.push({ cell: text.slice(starts[first], stop), next, cost: literal + SPACE_INSIDE * spaces });
  }
  return ways;
}

/**
 * Where cells can begin: behind each delimiter, and at a quote or right behind one, where a delimiter before or after a
 * quoted cell may be missing.
 */
function cellStarts(text: string, delimiter: string, quote: string): { starts: number[]; real: number[] } {
  const behind = new Set([0]);
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) {
    behind.add(at + delimiter.length);
  }
  const all = new Set(behind);
  const isApart = (at: number) => behind.has(at) || text[at] === ' ' || text.startsWith(delimiter, at);
  for (let at = quote === '' ? -1 : text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (!behind.has(at) && text[at - 1] !== ' ') all.add(at);
    if (at + 1 < text.length && !isApart(at + 1)) all.add(at + 1);
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
