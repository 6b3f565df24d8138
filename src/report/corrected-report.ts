/**
 * A corrected error report, read back: which of its columns is which, and what a person changed in a row. The file may
 * come from a spreadsheet program: columns moved or missing, line ends in cells rewritten. Contract §8.
 */
import { unguard } from './error-report.ts';

export const rowHeader = 'inlet_row';
/** As the reader calls it: where the imported file was a report itself, its own column comes first and ours gets a number. */
const rowHeaderRead = /^inlet_row( \d+)?$/;

/** Where in a returned file the row's number stands, and the cell of each field. */
export interface ReportColumns {
  row: number;
  fields: { field: string; cell: number }[];
}

/**
 * @param headers of the returned file
 * @param headerOf field → header of the imported file
 * @returns null where no column holds the rows' numbers
 */
export function columnsOf(
  headers: readonly string[],
  headerOf: Readonly<Record<string, string>>,
): ReportColumns | null {
  const row = headers.findLastIndex((header) => rowHeaderRead.test(header.trim().toLowerCase()));
  if (row < 0) return null;
  const at = new Map(headers.map((header, cell) => [unguard(header).trim(), cell]));
  const fields = Object.entries(headerOf).flatMap(([field, header]) => {
    const cell = at.get(header.trim());
    return cell === undefined ? [] : [{ field, cell }];
  });
  return { row, fields };
}

/** A row's number as a spreadsheet program may have written it, or null where it is none. */
export function rowNumber(cell: string): number | null {
  const digits = /^0*(\d{1,10})(\.0+)?$/.exec(cell.trim())?.[1];
  const number = Number(digits);
  return digits !== undefined && number >= 1 && number < 2 ** 31 ? number : null;
}

/** Whether a returned cell says the same as the one reported; space around it and the sort of line end do not count. */
export function sameCell(returned: string, reported: string): boolean {
  return returned === reported || plain(returned) === plain(reported);
}

const plain = (cell: string) => cell.trim().replaceAll('\r\n', '\n').replaceAll('\r', '\n');
