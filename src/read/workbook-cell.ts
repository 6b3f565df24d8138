/** A cell of a worksheet as text. ECMA-376 part 1 §18.18.11 (cell types); contract §7. */

import { numberText } from './workbook-number.ts';
import type { SheetCell } from './workbook-sheet.ts';
import { type SharedStrings, unescaped } from './workbook-strings.ts';
import { general, type Styles } from './workbook-styles.ts';

/** What cells refer to. */
export interface CellContext {
  strings: SharedStrings;
  styles: Styles;
  date1904: boolean;
}

/** A cell's text; a Buffer where it is one of the shared strings, which are CSV cells already. Empty where it has none. */
export function cellText(cell: SheetCell, { strings, styles, date1904 }: CellContext): string | Buffer {
  if (cell.text === '') return '';
  switch (cell.type) {
    case 's':
      return strings.cell(Number(cell.text));
    case 'b':
      return /^(1|true)$/i.test(cell.text) ? 'TRUE' : 'FALSE';
    case 'str':
      return unescaped(cell.text);
    case 'n':
      return numberText(cell.text, styles[cell.style] ?? general, date1904);
    case 'd':
      return isoText(cell.text, styles[cell.style]?.is);
    default:
      return cell.text;
  }
}

/** A cell that is stored as ISO 8601 (strict workbooks), as much of it as its format shows. */
function isoText(stored: string, kind: string | undefined): string {
  const [day, time] = stored.replace(/(\.\d+)?Z?$/, '').split('T');
  if (kind === 'date' && day) return day;
  if (kind === 'time' && time) return time;
  return time ? `${day}T${time}` : (day ?? '');
}
