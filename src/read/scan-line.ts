/**
 * The tokenizer: cell borders of one record, on bytes. It knows grammar only (RFC 4180 and its relatives), not how
 * many cells a record should have: `scan-record.ts` decides what to do with a record that cannot be.
 *
 * It works on bytes because every character that means anything to the grammar is ASCII, because a byte offset is
 * what a chunk border is, and because a table look-up per byte was measured faster than searching strings.
 */
import type { Dialect } from './dialect.ts';
import { CloseFinder, CR, cellFlag, LF, NEED_MORE, SPACE, TAB } from './find-close.ts';

/** How a scan of one record ended. */
export const scanEnd = {
  /** A record was found. */
  record: 0,
  /** The bytes end before the record does, and more may come. */
  needMore: 1,
  /** A quote was opened and not closed before the limit. */
  unclosed: 2,
  /** There is nothing left. */
  nothing: 3,
} as const;

const PLAIN = 0;
const DELIMITER = 1;
const LINE_FEED = 2;
const RETURN = 3;
const NUL = 4;
const QUOTE = 5;
const SPACES_BEFORE_QUOTE = 16;

/** Scans records out of a buffer; the result of a scan stands in its public fields until the next one. */
export class LineScanner {
  /** Cells of the record last scanned. */
  count = 0;
  /** First byte of each cell's text, without quotes. */
  starts = new Int32Array(64);
  /** Byte after each cell's text. */
  stops = new Int32Array(64);
  /** `cellFlag`s of each cell. */
  flags = new Uint8Array(64);
  /** All cells' flags together. */
  allFlags = 0;
  /** Byte after the record's line end. */
  next = 0;
  /** Byte after the record's text, before its line end. */
  textEnd = 0;
  /** Physical lines the record takes. */
  lines = 0;

  bytes: Uint8Array = new Uint8Array(0);
  end = 0;
  /** Whether `end` is the end of all there is. */
  final = true;

  readonly #close: CloseFinder;
  readonly #quote: number;
  readonly #delimiter0: number;
  readonly #delimiter1: number;
  readonly #delimiterLength: number;
  readonly #crEndsRecord: boolean;
  readonly #spaceAround: boolean;
  readonly #kind = new Uint8Array(256);
  /** The highest byte that is not plain. */
  readonly #highest: number;

  constructor(dialect: Dialect) {
    const delimiter = Buffer.from(dialect.delimiter, 'latin1');
    this.#close = new CloseFinder(dialect);
    this.#delimiter0 = delimiter[0] ?? -1;
    this.#delimiter1 = delimiter[1] ?? -1;
    this.#delimiterLength = delimiter.length;
    this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    this.#crEndsRecord = dialect.crEndsRecord;
    this.#spaceAround = dialect.delimiter !== ' ';
    this.#kind[LF] = LINE_FEED;
    this.#kind[CR] = RETURN;
    this.#kind[0] = NUL;
    // An apostrophe inside a cell is nothing special, whatever encloses cells.
    if (dialect.quote === '"') this.#kind[this.#quote] = QUOTE;
    if (this.#delimiter0 >= 0) this.#kind[this.#delimiter0] = DELIMITER;
    this.#highest = this.#kind.findLastIndex((kind) => kind !== PLAIN);
  }

  /** Gives the scanner other bytes. `final`: nothing comes after `end`. */
  feed(bytes: Uint8Array, end: number, final: boolean): void {
    this.bytes = bytes;
    this.end = end;
    this.final = final;
    this.#close.feed(bytes, end, final);
  }

  /**
   * Scans the record that begins at `from`.
   * @param limit a quoted cell still open at this byte is unclosed
   * @param oneLine a line end always ends the record; a quote still open there is taken as an ordinary character
   * @param lenient two quotes before a delimiter or line end are a stray one and the closing one
   */
  scan(from: number, limit: number, oneLine: boolean, lenient = false): number {
    const { bytes, end } = this;
    if (from >= end) return this.final ? scanEnd.nothing : scanEnd.needMore;
    const kind = this.#kind;
    const highest = this.#highest;
    const quote = this.#quote;
    const delimiter0 = this.#delimiter0;
    const oneByte = this.#delimiterLength === 1;
    let { starts, stops, flags: cellFlags } = this;
    let room = starts.length;
    let at = from + markAt(bytes, from);
    let count = 0;
    let allFlags = 0;
    let lines = 1;
    for (;;) {
      if (count === room) {
        this.#grow();
        ({ starts, stops, flags: cellFlags } = this);
        room = starts.length;
      }
      let flags = 0;
      const first = at < end ? (bytes[at] as number) : -1;
      let opening = first === quote && quote >= 0 ? at : -1;
      if (first === SPACE && this.#spaceAround && quote >= 0) opening = this.#quoteAfterSpace(at);
      if (opening >= 0) {
        const close = this.#close.find(opening + 1, limit, oneLine, lenient);
        if (close >= 0) {
          flags = this.#close.flags | cellFlag.quoted;
          lines += this.#close.lines;
          starts[count] = opening + 1;
          stops[count] = close;
          at = this.#spaceAround ? this.#skipSpace(close + 1) : close + 1;
        } else if (close === NEED_MORE) return scanEnd.needMore;
        else if (!oneLine) return scanEnd.unclosed;
        else {
          flags = cellFlag.literalQuote;
          opening = -1;
        }
      }
      if (opening < 0) {
        let wide = 0;
        starts[count] = at;
        for (; at < end; at++) {
          const byte = bytes[at] as number;
          wide |= byte;
          // Nearly every letter and digit is above all that mean anything: one comparison instead of a look-up.
          if (byte > highest) continue;
          const special = kind[byte] as number;
          if (special === PLAIN) continue;
          if (special === DELIMITER) {
            if (oneByte || (at + 1 < end ? bytes[at + 1] === this.#delimiter1 : !this.final)) break;
          } else if (special === LINE_FEED) break;
          else if (special === RETURN) {
            if (this.#crEndsRecord || (at + 1 < end ? bytes[at + 1] === LF : !this.final)) break;
          } else if (special === QUOTE) flags |= cellFlag.strayQuote;
          else flags |= cellFlag.nul;
        }
        if (wide > 127) flags |= cellFlag.wide;
        stops[count] = at;
      }
      cellFlags[count] = flags;
      allFlags |= flags;
      count++;
      if (at >= end) {
        if (!this.final) return scanEnd.needMore;
        this.textEnd = end;
        this.next = end;
        break;
      }
      const byte = bytes[at] as number;
      if (byte === delimiter0) {
        if (!oneByte && at + this.#delimiterLength > end && !this.final) return scanEnd.needMore;
        at += this.#delimiterLength;
        continue;
      }
      if (byte === CR && at + 1 >= end && !this.final) return scanEnd.needMore;
      this.textEnd = at;
      this.next = byte === CR && at + 1 < end && bytes[at + 1] === LF ? at + 2 : at + 1;
      break;
    }
    this.count = count;
    this.allFlags = allFlags;
    this.lines = lines;
    return scanEnd.record;
  }

  /** A quote that comes after a few spaces encloses a cell too: `1, "Smith, John"`. */
  #quoteAfterSpace(at: number): number {
    let i = at;
    while (i < this.end && this.bytes[i] === SPACE && i - at < SPACES_BEFORE_QUOTE) i++;
    return i < this.end && this.bytes[i] === this.#quote ? i : -1;
  }

  #skipSpace(at: number): number {
    let i = at;
    while (i < this.end && this.bytes[i] !== this.#delimiter0 && isBlank(this.bytes[i])) i++;
    return i;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = widened(this.starts, new Int32Array(size));
    this.stops = widened(this.stops, new Int32Array(size));
    this.flags = widened(this.flags, new Uint8Array(size));
  }
}

/** Bytes of a byte order mark, which stands in the middle where files were joined; 0 where there is none. */
export function markAt(bytes: Uint8Array, at: number): number {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? 3 : 0;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function widened<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
