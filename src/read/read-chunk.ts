/** Rows out of a chunk's bytes: the one way in which a file's records reach survey, run, preview and `inlet read`. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { ChunkRange, Layout } from '../domain/profile.ts';
import { cellFlag } from './find-close.ts';
import { type Doubt, isTorn, judge, misplaces } from './judge-record.ts';
import { type ReadLayout, unpack } from './layout.ts';
import { repairRow } from './repair-row.ts';
import { type LineScanner, scanEnd } from './scan-line.ts';
import { misfit, RecordScanner } from './scan-record.ts';
import { unescaped } from './unescape.ts';

/**
 * Takes one row.
 * @param row number of the record in the file, from 1
 * @param line of the original file in which it begins, from 1
 * @param cells one for each header, as in the file; valid only during the call
 * @param problem why the row cannot be trusted, as a sentence; null where it can
 */
export type TakeRow = (row: number, line: number, cells: string[], problem: string | null) => void;

/**
 * Reads all records of a chunk. `piece` holds the bytes from `fromByte` to `toByte` of the normal form.
 * @param wanted columns whose cells are taken, the others stay empty; all of them when left out. Cells nobody looks at
 *   are a quarter of the time of reading.
 */
export function readChunk(
  piece: Buffer,
  chunk: ChunkRange,
  layout: Layout,
  emit: TakeRow,
  wanted?: readonly number[],
): void {
  const plan = unpack(layout);
  const columns = wanted ?? [...plan.keep.keys()];
  const most = Math.max(plan.width, plan.widthMax);
  const records = new RecordScanner(plan);
  const ascii = isAscii(piece);
  const sound = ascii || isUtf8(piece);
  const text = piece.toString('latin1');
  records.feed(piece, piece.length, true);
  const cells: string[] = new Array(plan.keep.length).fill('');
  let row = chunk.firstRow;
  let line = chunk.firstLine;
  let at = 0;
  while (records.next(at) === scanEnd.record) {
    const scan = records.line;
    at = scan.next;
    if (!records.blank && !isRepeatedHeader(plan, records, text)) {
      if (plan.hidden > 0) line = Number(text.slice(scan.starts[0], scan.stops[0]));
      const plain =
        records.misfit === 0 &&
        (scan.allFlags & RARE) === 0 &&
        (scan.lines === 1 || (scan.allFlags & cellFlag.bareQuote) === 0) &&
        scan.count <= most &&
        scan.textEnd - records.from <= plan.cellBytesMax;
      const doubt = plain && sound ? null : judge(plan, records, line, sound);
      if (doubt === null || !misplaces(doubt)) takeCells(plan, columns, scan, piece, text, cells);
      else takeMisfit(plan, records, piece, doubt, cells);
      emit(row, line, cells, doubt === null ? null : doubt.message);
      row++;
    }
    line += scan.lines;
  }
}

/** Flags that want a closer look. */
const RARE = cellFlag.nul | cellFlag.strayQuote;

/** Lays out a record that has not the cells it should have. */
function takeMisfit(
  plan: ReadLayout,
  records: RecordScanner,
  piece: Buffer,
  doubt: Doubt,
  cells: string[],
): void {
  const scan = records.line;
  const found: string[] = [];
  const { hidden } = plan;
  for (let i = hidden; i < scan.count; i++) {
    const cell = piece.toString('utf8', scan.starts[i], scan.stops[i]);
    found.push((scan.flags[i] as number) & cellFlag.escaped ? unescaped(cell, plan.dialect) : cell);
  }
  const from = hidden === 0 ? records.from : (scan.starts[hidden] ?? records.from);
  const text = piece.toString('utf8', from, scan.textEnd);
  const width = Math.max(plan.widthMax, plan.width) - hidden;
  const malformed =
    records.misfit === misfit.unclosedQuote || isTorn(doubt) || (scan.allFlags & cellFlag.bareQuote) !== 0;
  const row = repairRow(text, found, malformed, plan.dialect, { width, kinds: plan.kinds, full: plan.full });
  for (const [i, cell] of plan.keep.entries()) cells[i] = row[cell - hidden] ?? '';
}

/** Whether the record is the header line over again, as in files that were joined. */
function isRepeatedHeader(plan: ReadLayout, records: RecordScanner, text: string): boolean {
  const header = plan.repeatedHeader;
  if (header === null || records.line.textEnd - records.from !== header.length) return false;
  return text.startsWith(header, records.from);
}

function takeCells(
  { keep, dialect }: ReadLayout,
  columns: readonly number[],
  scan: LineScanner,
  piece: Buffer,
  text: string,
  cells: string[],
): void {
  const { starts, stops, flags, count } = scan;
  for (let at = 0; at < columns.length; at++) {
    const i = columns[at] as number;
    const cell = keep[i] as number;
    if (cell >= count) {
      cells[i] = '';
      continue;
    }
    const start = starts[cell] as number;
    const stop = stops[cell] as number;
    const special = (flags[cell] as number) & (cellFlag.escaped | cellFlag.wide);
    if (special === 0) cells[i] = text.slice(start, stop);
    else cells[i] = special & cellFlag.wide ? piece.toString('utf8', start, stop) : text.slice(start, stop);
    if (special & cellFlag.escaped) cells[i] = unescaped(cells[i] as string, dialect);
  }
}
