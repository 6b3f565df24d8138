/** The profile pass: steps through every record once, judges it, and notes where chunks begin. */
import type { ChunkRange } from '../domain/profile.ts';
import { judge } from './judge-record.ts';
import type { ReadLayout } from './layout.ts';
import type { ReadLimits } from './limits.ts';
import type { Problems } from './problems.ts';
import { scanEnd } from './scan-line.ts';
import { isBlank, misfit, RecordScanner } from './scan-record.ts';
import type { Window } from './window.ts';

export interface Cut {
  chunks: ChunkRange[];
  rows: number;
  /** For each column after the last named one, whether any row has a value there. */
  surplusUsed: boolean[];
}

/**
 * @param window stands with the first record at `from`
 * @param firstLine line of that record
 */
export async function cutChunks(
  window: Window,
  from: number,
  firstLine: number,
  layout: ReadLayout,
  limits: ReadLimits,
  problems: Problems,
  soundBytes: () => boolean,
): Promise<Cut> {
  const records = new RecordScanner(layout);
  const chunks: ChunkRange[] = [];
  const surplusUsed: boolean[] = new Array(layout.width - layout.widthMin).fill(false);
  records.feed(window.bytes, window.end, window.final);
  let at = from;
  let line = firstLine;
  let rows = 0;
  let chunk: ChunkRange | null = null;
  for (;;) {
    const ended = records.next(at);
    if (ended === scanEnd.nothing) break;
    if (ended === scanEnd.needMore) {
      const held = window.end - at;
      await window.fill(at, Math.max(held + PIECE, Math.min(held * 2, layout.recordBytesMax)));
      records.feed(window.bytes, window.end, window.final);
      at = 0;
      continue;
    }
    const scan = records.line;
    if (!records.blank) {
      rows++;
      if (chunk === null) {
        const fromByte = window.offset + at;
        chunk = {
          number: chunks.length,
          fromByte,
          toByte: fromByte,
          firstRow: rows,
          rows: 0,
          firstLine: line,
        };
        chunks.push(chunk);
      }
      chunk.rows++;
      const doubt = judge(layout, records, line, soundBytes());
      if (doubt) problems.add(doubt.code, doubt.message, line);
      for (let i = layout.widthMin; i < layout.width && i < scan.count; i++) {
        if (!surplusUsed[i - layout.widthMin] && records.misfit === misfit.none && !isBlank(scan, i)) {
          surplusUsed[i - layout.widthMin] = true;
        }
      }
    }
    line += scan.lines;
    at = scan.next;
    if (chunk !== null) {
      chunk.toByte = window.offset + at;
      if (chunk.rows >= limits.chunkRows || chunk.toByte - chunk.fromByte >= limits.chunkBytes) chunk = null;
    }
  }
  return { chunks, rows, surplusUsed };
}

const PIECE = 1024 * 1024;
