/** The profile pass: steps through every record once, judges it, and notes where chunks begin. */
import type { ChunkRange } from '../domain/profile.ts';
import { judge } from './judge-record.ts';
import type { ReadLayout } from './layout.ts';
import type { ReadLimits } from './limits.ts';
import { Problems } from './problems.ts';
import { scanEnd } from './scan-line.ts';
import { isBlank, misfit, RecordScanner } from './scan-record.ts';
import { TableEnd, type TableTraits } from './table-end.ts';
import { isTotalCell } from './table-words.ts';
import type { Window } from './window.ts';

export interface Cut {
  chunks: ChunkRange[];
  rows: number;
  /** For each cell of a record whose column has no name, whether any row has a value there. */
  used: boolean[];
  /** Whether the header line comes again among the records. */
  headerRepeats: boolean;
}

export interface CutOrder {
  /** Stands with the first record at `from`. */
  window: Window;
  from: number;
  /** Line of the first record. */
  firstLine: number;
  layout: ReadLayout;
  limits: ReadLimits;
  traits: TableTraits;
  /** The header line, to recognise it when it comes again; null for none. */
  headerText: string | null;
  problems: Problems;
  /** Whether records are numbered, and numbers left out stand for blank lines. */
  gaps: boolean;
  /** Columns without a name, as cells of a record: dropped where they have no value either. */
  unnamed: readonly number[];
  /** Whether all bytes so far are valid UTF-8. */
  soundBytes(): boolean;
}

/** How far the cutting had come. */
interface Mark {
  chunks: number;
  chunk: ChunkRange | null;
  rows: number;
  used: boolean[];
}

const PIECE = 1024 * 1024;

export async function cutChunks(order: CutOrder): Promise<Cut> {
  const cutter = new Cutter(order);
  await cutter.run();
  return cutter.finish();
}

class Cutter {
  readonly #order: CutOrder;
  readonly #records: RecordScanner;
  readonly #end: TableEnd<Mark>;
  #used: boolean[];
  /** Problems of lines that may turn out not to belong to the table. */
  #doubtful = new Problems();
  #chunks: ChunkRange[] = [];
  #chunk: ChunkRange | null = null;
  #rows = 0;
  #headerRepeats = false;

  constructor(order: CutOrder) {
    this.#order = order;
    this.#records = new RecordScanner(order.layout);
    this.#end = new TableEnd(order.traits);
    this.#used = new Array(order.layout.keep.length + order.layout.hidden).fill(false);
  }

  async run(): Promise<void> {
    const { window, layout } = this.#order;
    const records = this.#records;
    records.feed(window.bytes, window.end, window.final);
    let at = this.#order.from;
    let line = this.#order.firstLine;
    let afterBlank = false;
    for (;;) {
      const ended = records.next(at);
      if (ended === scanEnd.nothing) break;
      if (ended === scanEnd.needMore) {
        const held = window.end - at;
        if (held > layout.recordBytesMax + PIECE) {
          ({ at, line } = await this.#skipLongLine(at, line));
          afterBlank = false;
        } else {
          await window.fill(at, Math.max(held + PIECE, Math.min(held * 2, layout.recordBytesMax)));
          at = 0;
        }
        records.feed(window.bytes, window.end, window.final);
        continue;
      }
      const scan = records.line;
      const next = scan.next;
      if (layout.hidden > 0) {
        const number = this.#numberOf();
        afterBlank = this.#order.gaps && number > line;
        line = number;
      }
      if (records.remark) this.#tellRemark(line);
      else if (records.blank || (this.#rows === 0 && records.isRule())) afterBlank = true;
      else {
        if (!this.#isHeaderAgain(line)) this.#take(at, line, afterBlank);
        afterBlank = false;
      }
      line += scan.lines;
      at = next;
      const chunk = this.#chunk;
      if (chunk !== null) {
        chunk.toByte = window.offset + at;
        if (
          chunk.rows >= this.#order.limits.chunkRows ||
          chunk.toByte - chunk.fromByte >= this.#order.limits.chunkBytes
        ) {
          this.#chunk = null;
        }
      }
    }
  }

  finish(): Cut {
    const below = this.#end.finish();
    if (below) {
      const { mark, leftOut } = below;
      this.#chunks.length = mark.chunks;
      if (mark.chunk) this.#chunks[mark.chunks - 1] = mark.chunk;
      this.#rows = mark.rows;
      this.#used = mark.used;
      this.#order.problems.add(leftOut.code, leftOut.message, leftOut.line, leftOut.rows);
    } else this.#settle();
    return {
      chunks: this.#chunks,
      rows: this.#rows,
      used: this.#used,
      headerRepeats: this.#headerRepeats,
    };
  }

  #take(at: number, line: number, afterBlank: boolean): void {
    const { window, layout, problems } = this.#order;
    const records = this.#records;
    const scan = records.line;
    const filled = this.#filled();
    const fits = records.misfit === misfit.none;
    const isRule = records.isRule();
    const plainRow = fits && !isRule && !afterBlank && filled >= this.#order.traits.filledLow;
    const totals = plainRow && this.#mayBeTotal();
    if (this.#end.open || !plainRow || totals) {
      const record = {
        line,
        count: scan.count - layout.hidden,
        filled,
        fits,
        afterBlank,
        isRule,
        totals,
        cells: () => this.#cells(),
        text: () => this.#text(),
      };
      if (this.#end.see(record, () => this.#mark())) this.#settle();
    }
    this.#rows++;
    if (this.#chunk === null) {
      const fromByte = window.offset + at;
      const number = this.#chunks.length;
      this.#chunk = { number, fromByte, toByte: fromByte, firstRow: this.#rows, rows: 0, firstLine: line };
      this.#chunks.push(this.#chunk);
    }
    this.#chunk.rows++;
    const doubt = judge(layout, records, line, this.#order.soundBytes());
    if (doubt) (this.#end.open ? this.#doubtful : problems).add(doubt.code, doubt.message, line);
    for (const cell of this.#order.unnamed) {
      if (cell < scan.count && !this.#used[cell] && !isBlank(scan, cell)) {
        this.#used[cell] = true;
      }
    }
  }

  /** What seemed doubtful belongs to the table after all. */
  #settle(): void {
    if (this.#doubtful.empty) return;
    for (const { code, message, line, count } of this.#doubtful.list()) {
      this.#order.problems.add(code, message, line, count);
    }
    this.#doubtful = new Problems();
  }

  #mark(): Mark {
    const chunk = this.#chunk && { ...this.#chunk };
    return { chunks: this.#chunks.length, chunk, rows: this.#rows, used: [...this.#used] };
  }

  /** Whether the first of several cells is the word for a total. */
  #mayBeTotal(): boolean {
    const { bytes, starts, stops, count } = this.#records.line;
    const first = this.#order.layout.hidden;
    return count > first + 1 && isTotalCell(bytes, starts[first] as number, stops[first] as number);
  }

  #filled(): number {
    const { starts, stops, count } = this.#records.line;
    let filled = 0;
    for (let i = this.#order.layout.hidden; i < count; i++) if (starts[i] !== stops[i]) filled++;
    return filled;
  }

  /** The line of a numbered record. */
  #numberOf(): number {
    const { bytes, starts, stops } = this.#records.line;
    return Number(Buffer.from(bytes.subarray(starts[0], stops[0])).toString('latin1'));
  }

  #cells(): string[] {
    const scan = this.#records.line;
    const cells: string[] = [];
    for (let i = this.#order.layout.hidden; i < scan.count; i++) {
      cells.push(Buffer.from(scan.bytes.subarray(scan.starts[i], scan.stops[i])).toString('utf8'));
    }
    return cells;
  }

  #text(): string {
    const { bytes, textEnd } = this.#records.line;
    return Buffer.from(bytes.subarray(this.#records.from, textEnd)).toString('utf8');
  }

  #tellRemark(line: number): void {
    const message = `Line ${line} begins with # and is a remark rather than a record; it was left out.`;
    this.#order.problems.add('remark-lines', message, line);
  }

  #isHeaderAgain(line: number): boolean {
    const { headerText, problems } = this.#order;
    const scan = this.#records.line;
    const from = this.#records.from;
    if (headerText === null || scan.textEnd - from !== headerText.length) return false;
    for (let i = 0; i < headerText.length; i++) {
      if (scan.bytes[from + i] !== headerText.charCodeAt(i)) return false;
    }
    this.#headerRepeats = true;
    problems.add('header-repeated', `Line ${line} is the header again; it is not taken as a record.`, line);
    return true;
  }

  /**
   * A line too long for any record: it becomes a row that fails, in a chunk of its own that holds only its
   * beginning, and the stream goes on behind it.
   */
  async #skipLongLine(from: number, line: number): Promise<{ at: number; line: number }> {
    const { window, layout, problems } = this.#order;
    this.#rows++;
    const fromByte = window.offset + from;
    this.#chunks.push({
      number: this.#chunks.length,
      fromByte,
      toByte: fromByte + layout.recordBytesMax,
      firstRow: this.#rows,
      rows: 1,
      firstLine: line,
    });
    this.#chunk = null;
    problems.add('record-too-long', `Line ${line} is too long for a record.`, line);
    let at = from;
    for (;;) {
      const feed = window.bytes.subarray(0, window.end).indexOf(10, at);
      const found = feed >= 0 ? feed : window.bytes.subarray(0, window.end).indexOf(13, at);
      if (found >= 0) return { at: found + 1, line: line + 1 };
      if (window.final) return { at: window.end, line: line + 1 };
      await window.fill(window.end, PIECE);
      at = 0;
    }
  }
}
