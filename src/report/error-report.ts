/**
 * The error report: the file's own columns as they were, then the row's number and its messages. CSV that opens right
 * in a spreadsheet program and can come back corrected. Contract §8.
 */
import { byteOrderMark, csvLine } from './csv-line.ts';

/** Characters a spreadsheet program takes for the beginning of a formula, and the mark that guards against them. */
const guarded = /^[=+\-@\t\r']/;

/** Guards a cell against being run as a formula; `unguard` of the same text gives the cell back. */
export function guard(cell: string): string {
  return guarded.test(cell) ? `'${cell}` : cell;
}

/** Takes the guard of a reported cell off again. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && guarded.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A failed row as it is kept: cells and messages as JSON text. */
export interface ReportRow {
  row: number;
  cells: string;
  errors: string;
}

/** The report as pieces of UTF-8, one a batch of failures. */
export async function* reportLines(
  headers: readonly string[],
  first: ReportRow[],
  rest: AsyncIterable<ReportRow[]>,
): AsyncIterable<Buffer> {
  const errorsIn = makeErrorsIn();
  const lineOf = ({ row, cells, errors }: ReportRow) =>
    csvLine([...cellsOf(cells).map(guard), String(row), errorsIn(errors)]);
  yield Buffer.from(byteOrderMark + csvLine([...headers.map(guard), 'inlet_row', 'inlet_errors']));
  yield Buffer.from(first.map(lineOf).join(''));
  for await (const batch of rest) yield Buffer.from(batch.map(lineOf).join(''));
}

/** Cells out of JSON. Without an escape in it, `","` can only stand between two cells: half the time of a parser. */
export function cellsOf(json: string): string[] {
  if (json.includes('\\') || !json.startsWith('["') || !json.endsWith('"]')) return JSON.parse(json);
  return json.slice(2, -2).split('","');
}

/** Failures of one cause have the same messages: each is made a text of once. */
function makeErrorsIn(): (json: string) => string {
  const known = new Map<string, string>();
  return (json) => {
    const found = known.get(json);
    if (found !== undefined) return found;
    if (known.size >= knownMax) known.clear();
    const messages = Object.entries<string[]>(JSON.parse(json));
    const text = messages
      .flatMap(([field, list]) => list.map((message) => `${field}: ${message}`))
      .join('; ');
    known.set(json, text);
    return text;
  };
}

const knownMax = 1_000;
