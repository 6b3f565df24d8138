/**
 * The error report: the file's own columns as they were, then the row's number and its messages. CSV that opens right
 * in a spreadsheet program and can come back corrected. Contract §8.
 */
import type { Failure } from '../domain/failure.ts';
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

/** The report as pieces of UTF-8, one a batch of failures. */
export async function* reportLines(
  headers: readonly string[],
  first: Failure[],
  rest: AsyncIterable<Failure[]>,
): AsyncIterable<Buffer> {
  yield Buffer.from(byteOrderMark + csvLine([...headers.map(guard), 'inlet_row', 'inlet_errors']));
  yield Buffer.from(first.map(failureLine).join(''));
  for await (const batch of rest) yield Buffer.from(batch.map(failureLine).join(''));
}

function failureLine({ row, cells, messages }: Failure): string {
  const errors = Object.entries(messages).flatMap(([field, list]) =>
    list.map((message) => `${field}: ${message}`),
  );
  return csvLine([...cells.map(guard), String(row), errors.join('; ')]);
}
