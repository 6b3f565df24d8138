/** Writes the text that JSON and workbooks are turned into: RFC 4180 CSV with `\n` between records. */
import type { TextSink } from '../domain/bytes.ts';
import { invalid } from '../errors.ts';
import type { ReadLimits } from './limits.ts';

const COMMA = 0x2c;
const NEWLINE = 0x0a;
const pieceBytes = 64 * 1024;
/**
 * Text that any file may become. One that names the same long text in every cell, or a new column in every row, would
 * otherwise fill the disk; past this the ratio of contract §9 holds for the text too.
 */
const alwaysBytes = 64 * 1024 * 1024;
const needsQuotes = /[",\r\n]/;
const plain = /^[\x20-\x7e]*$/;

/** A cell as UTF-8 CSV: quoted where it must be. */
export function csvCell(text: string): Buffer {
  return Buffer.from(needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
}

/** Collects cells into pieces of 64 KiB; `room` and `end` hand them to the sink and wait for it. */
export class CsvWriter {
  private readonly sink: TextSink;
  private readonly textBytesMax: number;
  private piece = Buffer.allocUnsafe(pieceBytes);
  private used = 0;
  private larger: Buffer[] = [];
  private written = 0;
  private cellsInRecord = 0;

  /** @param sourceBytes of the file the text is made of, which bounds how long it may get */
  constructor(sink: TextSink, sourceBytes: number, { unpackedBytesMax, unpackedRatioMax }: ReadLimits) {
    this.sink = sink;
    this.textBytesMax = Math.min(unpackedBytesMax, Math.max(alwaysBytes, sourceBytes * unpackedRatioMax));
  }

  /** Adds a cell to the record under way. */
  cell(text: string): void {
    if (text.length < 64 && plain.test(text) && !needsQuotes.test(text)) {
      this.separate();
      this.reserve(text.length);
      this.used += this.piece.write(text, this.used, 'latin1');
    } else this.encoded(csvCell(text));
  }

  /** Adds a cell that is CSV already, as `csvCell` makes it. */
  encoded(cell: Buffer): void {
    this.separate();
    if (cell.length > pieceBytes) {
      this.set();
      this.larger.push(cell);
      return;
    }
    this.reserve(cell.length);
    this.piece.set(cell, this.used);
    this.used += cell.length;
  }

  /** Adds cells without a value. */
  blanks(count: number): void {
    for (let each = 0; each < count; each++) this.separate();
  }

  endRecord(): void {
    this.reserve(1);
    this.piece[this.used++] = NEWLINE;
    this.cellsInRecord = 0;
  }

  /** True when `room` should be awaited before more is added. */
  get full(): boolean {
    return this.larger.length > 0;
  }

  /** Hands whole pieces to the sink. @throws InletError 422 when the text has grown past the limit on unpacked bytes */
  async room(): Promise<void> {
    const pieces = this.larger;
    this.larger = [];
    for (const piece of pieces) {
      this.written += piece.length;
      if (this.written > this.textBytesMax) {
        throw invalid({
          file: [
            `The table takes more than ${this.textBytesMax} bytes as text, which is the limit for a file of this size. Split it into several files.`,
          ],
        });
      }
      await this.sink.write(piece);
    }
  }

  /** Hands over all that is left. */
  async end(): Promise<void> {
    this.set();
    await this.room();
  }

  private separate(): void {
    if (this.cellsInRecord++ === 0) return;
    this.reserve(1);
    this.piece[this.used++] = COMMA;
  }

  private reserve(bytes: number): void {
    if (this.used + bytes > pieceBytes) this.set();
  }

  private set(): void {
    if (this.used === 0) return;
    this.larger.push(this.piece.subarray(0, this.used));
    this.piece = Buffer.allocUnsafe(pieceBytes);
    this.used = 0;
  }
}
