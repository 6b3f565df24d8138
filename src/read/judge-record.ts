/** Whether a record may become a row, and if not, why, in words for the person whose file it is. */
import { isUtf8 } from 'node:buffer';
import { align, asTheyStand } from './align-cells.ts';
import { isSpecific } from './cell-type.ts';
import { cellFlag } from './find-close.ts';
import type { ReadLayout } from './layout.ts';
import type { LineScanner } from './scan-line.ts';
import { misfit, type RecordScanner } from './scan-record.ts';

/** A reason not to trust a row: a stable code for counting, and the sentence. */
export interface Doubt {
  code: string;
  message: string;
}

/** Whether the doubt is about which text belongs to which column. */
export function misplaces(doubt: Doubt): boolean {
  return /^(?:cells-|unclosed-|stray-)/.test(doubt.code);
}

/** Whether the doubt is about quotes, which may not enclose what they seem to. */
export function isTorn(doubt: Doubt): boolean {
  return doubt.code === 'stray-quotes';
}

/**
 * @param layout of the table
 * @param records stands at the record
 * @param line of the file it begins in
 * @param soundBytes whether all bytes at hand are known to be valid UTF-8
 * @returns null for a row that can be trusted
 */
export function judge(
  layout: ReadLayout,
  records: RecordScanner,
  line: number,
  soundBytes: boolean,
): Doubt | null {
  const scan = records.line;
  if (scan.textEnd - records.from >= layout.recordBytesMax) {
    return {
      code: 'record-too-long',
      message: `Line ${line} is longer than ${megabytes(layout.recordBytesMax)}, which is more than one record may have.`,
    };
  }
  if (records.misfit !== misfit.none) return misfits(layout, records, line);
  if (scan.count > Math.max(layout.width, layout.widthMax) && isShifted(layout, scan)) {
    return {
      code: 'cells-too-many',
      message: `Line ${line} has ${cellsOf(scan.count)} where the header has ${layout.widthMax}, and its values are not in their columns.`,
    };
  }
  if (scan.allFlags & cellFlag.strayQuote && tornByQuotes(scan)) {
    return {
      code: 'stray-quotes',
      message: `Line ${line} has quotation marks out of place, so that it is not certain where its cells begin.`,
    };
  }
  if (scan.lines > 1 && scan.allFlags & cellFlag.bareQuote) {
    return {
      code: 'stray-quotes',
      message: `Line ${line} has a quotation mark inside a cell that spans lines, so that it is not certain where it ends.`,
    };
  }
  if (scan.allFlags & (cellFlag.nul | cellFlag.wide)) {
    const damage = damagedCell(layout, records, line, soundBytes);
    if (damage) return damage;
  }
  if (scan.textEnd - records.from > layout.cellBytesMax) return longCell(layout, records, line);
  return null;
}

function misfits(layout: ReadLayout, records: RecordScanner, line: number): Doubt {
  if (records.misfit === misfit.unclosedQuote) {
    return {
      code: 'unclosed-quote',
      message: `Line ${line} has a quotation mark (${layout.dialect.quote}) that is never closed.`,
    };
  }
  const { hidden } = layout;
  const cells = cellsOf(records.line.count - hidden);
  return {
    code: records.misfit === misfit.tooMany ? 'cells-too-many' : 'cells-too-few',
    message: `Line ${line} has ${cells} where the header has ${layout.widthMax - hidden}.`,
  };
}

/**
 * Whether a record that only has empty cells too many at its end makes more sense with another one left out: then the
 * delimiter too many stands further ahead, and every value behind it is in the wrong column.
 */
function isShifted(layout: ReadLayout, scan: LineScanner): boolean {
  const { kinds, full, hidden } = layout;
  const width = Math.max(layout.width, layout.widthMax);
  if (hidden > 0 || !kinds.some((kind) => isSpecific(kind as never))) return false;
  const cells = Array.from({ length: scan.count }, (_, i) =>
    Buffer.from(scan.bytes.subarray(scan.starts[i], scan.stops[i])).toString('utf8'),
  );
  const columns = { width, kinds, full };
  return align(cells, layout.dialect.delimiter, columns).cost + CLEARLY < asTheyStand(cells, columns);
}

/** How much better another way to lay out a record must be. */
const CLEARLY = 0.35;

/**
 * Whether a cell without quotes has one in its middle and a later one ends with one: most likely one quoted cell
 * whose beginning was not seen, because the delimiter before it is missing.
 */
function tornByQuotes(scan: LineScanner): boolean {
  const quote = 34;
  let opened = false;
  for (let cell = 0; cell < scan.count; cell++) {
    if (!((scan.flags[cell] as number) & cellFlag.strayQuote)) continue;
    const bytes = scan.bytes.subarray(scan.starts[cell], scan.stops[cell]);
    const odd = bytes.reduce((sum, byte) => sum + (byte === quote ? 1 : 0), 0) % 2 === 1;
    const last = bytes.findLastIndex((byte) => byte !== 32) === bytes.lastIndexOf(quote);
    if (opened && odd && last) return true;
    opened ||= odd && !last;
  }
  return false;
}

function cellsOf(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function damagedCell(
  layout: ReadLayout,
  records: RecordScanner,
  line: number,
  soundBytes: boolean,
): Doubt | null {
  const scan = records.line;
  for (const [column, cell] of layout.keep.entries()) {
    if (cell >= scan.count) break;
    const flags = scan.flags[cell] as number;
    if (!(flags & (cellFlag.nul | cellFlag.wide))) continue;
    const bytes = scan.bytes.subarray(scan.starts[cell], scan.stops[cell]);
    const where = `Line ${line}, column «${layout.names[column]}»`;
    if (flags & cellFlag.nul && bytes.includes(0)) {
      return { code: 'nul-bytes', message: `${where}: the cell holds a NUL character, which is not text.` };
    }
    if (!soundBytes && !isUtf8(bytes)) {
      return {
        code: 'invalid-bytes',
        message: `${where}: the cell holds bytes that are not valid in the file's encoding.`,
      };
    }
  }
  return null;
}

function longCell(layout: ReadLayout, records: RecordScanner, line: number): Doubt | null {
  const scan = records.line;
  for (const [column, cell] of layout.keep.entries()) {
    if (cell >= scan.count) break;
    if ((scan.stops[cell] as number) - (scan.starts[cell] as number) <= layout.cellBytesMax) continue;
    return {
      code: 'cell-too-long',
      message: `Line ${line}, column «${layout.names[column]}»: the cell is longer than ${megabytes(layout.cellBytesMax)}.`,
    };
  }
  return null;
}

function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${bytes} bytes`;
}
