/** What was understood of a file, in one line: «Semicolons, Windows-1252, header in line 4, 12,408 rows». */
import type { Suggestion } from '../../api/types.ts';
import { count, number } from '../../look/format.ts';
import { delimitersInWords, encodings } from './text.ts';

export function inOneLine(file: Suggestion['file']): string {
  const isText = file.format === 'csv';
  const encoding = encodings[file.encoding.value.toLowerCase()]?.replace(/ \(.*/, '') ?? file.encoding.value;
  const header = file.header_row.value;
  return [
    isText ? (delimitersInWords[file.delimiter.value] ?? file.delimiter.value) : file.format.toUpperCase(),
    ...(isText ? [encoding] : []),
    ...(file.sheet ? [`sheet «${file.sheet.value}»`] : []),
    ...(isText || file.sheet ? [header === 0 ? 'no header' : `header in line ${number(header)}`] : []),
    count(file.rows, 'row', 'rows'),
  ].join(', ');
}

/** Whether somebody should look before going on. */
export const needsLook = (file: Suggestion['file']): boolean =>
  [file.encoding, file.delimiter, file.header_row, file.sheet].some((fact) => fact !== null && !fact.sure) ||
  file.problems.length > 0;
