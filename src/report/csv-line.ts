/** Reports as CSV that opens right in a spreadsheet program: UTF-8 with this mark, comma, CRLF (contract §8). */
export const byteOrderMark = '\uFEFF';
const needsQuotes = /[",\r\n]|^\s|\s$/;

/** One record of RFC 4180: comma, quotes doubled, CRLF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
