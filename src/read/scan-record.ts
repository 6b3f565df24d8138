/**
 * Records, as a person would see them. The grammar alone lets one forgotten quote swallow a file; here a record that
 * spans several lines has to be believable, and where it is not, the damage ends with its first line.
 *
 * Every decision depends on the bytes of the record alone, up to where the grammar says it ends. That is why a file
 * cut into chunks at record starts reads the same however it is cut.
 */
import type { Dialect } from './dialect.ts';
import { CR, cellFlag, LF, MANY_LINES, SPACE } from './find-close.ts';
import { isRule } from './rule-line.ts';
import { LineScanner, markAt, scanEnd } from './scan-line.ts';

/** What a table's records look like. */
export interface RecordShape {
  dialect: Dialect;
  /** Cells most records have; 0 where that is not known yet. */
  width: number;
  /** Cells a record must have at least: up to the last column with a name. */
  widthMin: number;
  /** Cells a record may have, empty ones at the end not counted: as many as the header has. */
  widthMax: number;
  /** Cells at the beginning that are not the table's: 1 where records are numbered, else 0. */
  hidden: number;
  /** Longest record, bytes. */
  recordBytesMax: number;
  /** Whether a line that begins with `#` and has not the cells of a record is a remark of whoever wrote the file. */
  remarks?: boolean;
}

/** What is wrong with a record's form. */
export const misfit = { none: 0, unclosedQuote: 1, tooMany: 2, tooFew: 3 } as const;

/** What must not come of reading a line again. */
const MENDED_BADLY = cellFlag.literalQuote | cellFlag.strayQuote;
const HASH = 35;
const MINUS = 45;
const EQUALS = 61;
const PLUS = 43;
const BAR = 124;
/** Lines of an unbelievable record that are looked at. */
const LINES_EXAMINED = 64;

/** Steps through records; `line` and its fields describe the record last found. */
export class RecordScanner {
  readonly line: LineScanner;
  /** One of `misfit`. */
  misfit: number = misfit.none;
  /** Whether it holds no record: nothing but space stands in it, or a remark. */
  blank = false;
  remark = false;
  /** First byte of the record. */
  from = 0;
  readonly #shape: RecordShape;
  readonly #probe: LineScanner;

  constructor(shape: RecordShape) {
    this.#shape = shape;
    this.line = new LineScanner(shape.dialect);
    this.#probe = new LineScanner(shape.dialect);
  }

  feed(bytes: Uint8Array, end: number, final: boolean): void {
    this.line.feed(bytes, end, final);
    this.#probe.feed(bytes, end, final);
  }

  /** Finds the record that begins at `from`. @returns one of `scanEnd`, never `unclosed` */
  next(from: number): number {
    const { line } = this;
    const limit = from + this.#shape.recordBytesMax;
    let ended = line.scan(from, limit, false);
    let unclosed = false;
    if (
      ended === scanEnd.unclosed ||
      (ended === scanEnd.record && line.lines > 1 && !this.#believable(from))
    ) {
      ended = line.scan(from, limit, true);
      unclosed = true;
    }
    if (ended !== scanEnd.record) return ended;
    if (unclosed || this.#quotesDoNotFit()) unclosed = !this.#mend(from, limit) && unclosed;
    if (line.lines >= MANY_LINES) line.lines = this.#countLines(from, line.textEnd);
    this.from = from + markAt(line.bytes, from);
    this.blank = allBlank(line, this.#shape.hidden);
    this.misfit = unclosed && !this.blank ? misfit.unclosedQuote : this.#misfit();
    this.remark = this.#isRemark();
    this.blank ||= this.remark;
    return ended;
  }

  /** Whether the record on one line has the wrong number of cells, and quotes that may be why. */
  #quotesDoNotFit(): boolean {
    const { line } = this;
    if (line.count === this.#shape.width || line.lines > 1 || this.#shape.width < 2) return false;
    return (line.allFlags & (cellFlag.bareQuote | cellFlag.escaped)) !== 0 && this.#misfit() !== misfit.none;
  }

  /**
   * Reads the line again as if quotes inside cells had not been doubled. That is certain enough where it gives the
   * table's number of cells, every quote that opens a cell is closed, and none is left in a cell that has no quotes
   * around it; else the line stays as it was.
   */
  #mend(from: number, limit: number): boolean {
    const probe = this.#probe;
    if (probe.scan(from, limit, true, true) !== scanEnd.record) return false;
    if (probe.count !== this.#shape.width || probe.allFlags & MENDED_BADLY) return false;
    this.line.scan(from, limit, true, true);
    return true;
  }

  /** Whether the record is a line drawn under a header. Amid records such strokes are cells like any. */
  isRule(): boolean {
    const { bytes, textEnd } = this.line;
    const first = bytes[this.from] as number;
    if (first !== MINUS && first !== EQUALS && first !== PLUS && first !== BAR) return false;
    return this.#shape.hidden === 0 && isRule(bytes, this.from, textEnd);
  }

  #isRemark(): boolean {
    const { bytes, count } = this.line;
    if (this.misfit !== misfit.tooFew || !this.#shape.remarks || bytes[this.from] !== HASH) return false;
    const after = bytes[this.from + 1];
    return count === 1 || after === SPACE || after === HASH;
  }

  #countLines(from: number, to: number): number {
    const { bytes } = this.line;
    let lines = 1;
    for (let i = from; i < to; i++) {
      const byte = bytes[i];
      if (byte === LF || (byte === CR && bytes[i + 1] !== LF && this.#shape.dialect.crEndsRecord)) lines++;
    }
    return lines;
  }

  #misfit(): number {
    const { count } = this.line;
    const { width, widthMin, widthMax } = this.#shape;
    if (width === 0) return misfit.none;
    if (count > widthMax) return surplusIsBlank(this.line, widthMax) ? misfit.none : misfit.tooMany;
    return count >= widthMin ? misfit.none : misfit.tooFew;
  }

  /** Whether the record just scanned, which spans lines, is one record rather than a quote gone astray. */
  #believable(from: number): boolean {
    const { line } = this;
    const { width } = this.#shape;
    if (width === 0) return line.lines <= LINES_EXAMINED || (line.allFlags & cellFlag.bareQuote) === 0;
    const bare = (line.allFlags & cellFlag.bareQuote) !== 0;
    if (line.count === width || this.#misfit() === misfit.none) {
      if (!bare) return true;
      return !this.#fitsAlone(from) && !this.#probeFits(this.#probe.next);
    }
    if (line.lines > LINES_EXAMINED) return false;
    if (!this.#fitsAlone(from)) return !this.#probeFits(this.#probe.next);
    return !bare && !this.#swallowsRecords();
  }

  /** Whether a line of the record behind its first one has the cells of a record by itself. */
  #swallowsRecords(): boolean {
    const { next: end } = this.line;
    for (let at = this.#probe.next; at < end; at = this.#probe.next) if (this.#probeFits(at)) return true;
    return false;
  }

  /** Whether the line at `from`, its open quote taken as a character, has the cells of a record. */
  #fitsAlone(from: number): boolean {
    return this.#probeFits(from);
  }

  #probeFits(from: number): boolean {
    const probe = this.#probe;
    if (probe.scan(from, from + this.#shape.recordBytesMax, true) !== scanEnd.record) return false;
    const { width } = this.#shape;
    return width > 1 && (probe.count === width || (probe.count > width && surplusIsBlank(probe, width)));
  }
}

/** Whether a cell holds nothing but space. */
export function isBlank(line: LineScanner, cell: number): boolean {
  const stop = line.stops[cell] as number;
  for (let i = line.starts[cell] as number; i < stop; i++) {
    const byte = line.bytes[i] as number;
    if (byte !== 32 && (byte < 9 || byte > 13)) return false;
  }
  return true;
}

function allBlank(line: LineScanner, hidden: number): boolean {
  for (let cell = hidden; cell < line.count; cell++) if (!isBlank(line, cell)) return false;
  return true;
}

function surplusIsBlank(line: LineScanner, width: number): boolean {
  for (let cell = width; cell < line.count; cell++) if (!isBlank(line, cell)) return false;
  return true;
}
