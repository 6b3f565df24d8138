/**
 * Lays the text of a record that does not fit into the table's columns as well as can be, so that a person sees in
 * place what belongs where. Such a row is never imported as it is; no text is lost, only empty cells are.
 */
import { align } from './align-cells.ts';
import type { Dialect } from './dialect.ts';
import type { Columns, Reading } from './reading.ts';
import { requote } from './requote.ts';

/** Past it, only the cells at hand are laid out, without another look at the quotes. */
const TEXT_MAX = 16 * 1024;
/** What it costs to leave quotes as they are that make no sense. */
const MALFORMED = 6;
/** Two values and more that are in the wrong column. */
const OUT_OF_PLACE = 3;
const OTHER_DELIMITERS = [';', '\t', '|', ',', ' ', ':'];

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
  const reread = rereadRow(text, cells.length, dialect, columns, aligned.cost);
  return reread && reread.cost < aligned.cost + (malformed ? MALFORMED : 0) ? reread.cells : aligned.cells;
}

/**
 * Reads a record with other quotes or another delimiter, whatever makes it fit the table best.
 * @param count of cells the tokenizer found
 * @param cost of what there is already: another delimiter is only looked for where that leaves values out of place
 * @returns null where nothing gives the right number of cells
 */
export function rereadRow(
  text: string,
  count: number,
  dialect: Dialect,
  columns: Columns,
  cost = 0,
): Reading | null {
  if (text.length > TEXT_MAX) return null;
  const readings = [requote(text, dialect, columns), otherQuote(text, dialect, columns)];
  if (count * 2 <= columns.width || cost > OUT_OF_PLACE) readings.push(redelimit(text, dialect, columns));
  else readings.push(redelimitQuoted(text, dialect, columns));
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

/** The line read with another delimiter, where quotes enclose just the cells that hold the table's own. */
function redelimitQuoted(text: string, dialect: Dialect, columns: Columns): Reading | null {
  const { quote, delimiter: own } = dialect;
  if (quote === '') return null;
  for (const delimiter of OTHER_DELIMITERS) {
    const isApart = text.includes(delimiter + quote) || text.includes(quote + delimiter);
    if (delimiter === own || delimiter === ' ' || !isApart) continue;
    const pieces = text.split(delimiter);
    const isWhole = (cell: string) =>
      cell.startsWith(quote)
        ? cell.endsWith(quote) && cell.includes(own)
        : !cell.includes(own) && !cell.includes(quote);
    if (pieces.length === columns.width && pieces.every(isWhole))
      return requote(text, { ...dialect, delimiter }, columns);
  }
  return null;
}

/** The line read with apostrophes for quotes, where it begins or ends with one. */
function otherQuote(text: string, dialect: Dialect, columns: Columns): Reading | null {
  if (dialect.quote !== '"' || !text.includes("'")) return null;
  if (!text.startsWith("'") && !text.endsWith("'")) return null;
  return requote(text, { ...dialect, quote: "'" }, columns);
}
