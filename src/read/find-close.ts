/** Where a quoted cell ends: the part of the tokenizer that has to look ahead, and does so in linear time. */
import type { Dialect } from './dialect.ts';

export const LF = 10;
export const CR = 13;
export const TAB = 9;
export const SPACE = 32;
const BACKSLASH = 92;

const PLAIN = 0;
const QUOTE = 1;
const LINE_FEED = 2;
const RETURN = 3;
const NUL = 4;
const ESCAPE = 5;

/** What is special about a cell; flags may come together. */
export const cellFlag = {
  /** Was enclosed in quotes. */
  quoted: 1,
  /** May hold doubled quotes or backslash escapes that have to be undone. */
  escaped: 2,
  /** May hold bytes above 127. */
  wide: 4,
  /** May hold a NUL byte. */
  nul: 8,
  /** Holds a quote that is neither doubled nor followed by a delimiter or a line end. */
  bareQuote: 16,
  /** Begins with a quote that is never closed, which therefore is text. */
  literalQuote: 32,
  /** Is not enclosed in quotes and has one inside. */
  strayQuote: 64,
} as const;

/** Instead of the position of a closing quote: there is none before the limit. */
export const UNCLOSED = -1;
/** Instead of the position of a closing quote: the bytes at hand do not tell. */
export const NEED_MORE = -2;
const NO = 0;
const YES = 1;

/**
 * Finds closing quotes. A quote closes a cell when nothing but space stands between it and a delimiter or line end;
 * any other single quote inside is text (RFC 4180 has no such thing; people's files do).
 *
 * Where a quote opens by mistake, the search for its end is in vain, and the next line may search the same bytes
 * again. What a search learnt about a stretch of bytes is therefore kept: past its leading quotes, every search
 * that comes through the same byte goes the same way.
 */
export class CloseFinder {
  /** Flags of the cell last found. */
  flags = 0;
  /** Line ends inside the cell last found. */
  lines = 0;

  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  #final = true;
  /** Every search that passes a byte of [from, upto) reaches `upto`; there is the close, or nothing is known further. */
  #from = 0;
  #upto = 0;
  #found = false;
  #lastBare = -1;

  readonly #quote: number;
  readonly #delimiter0: number;
  readonly #delimiter1: number;
  readonly #kind = new Uint8Array(256);
  /** The highest byte that is not plain. */
  readonly #highest: number;
  readonly #crEndsRecord: boolean;
  readonly #spaceAround: boolean;

  constructor(dialect: Dialect) {
    const delimiter = Buffer.from(dialect.delimiter, 'latin1');
    this.#delimiter0 = delimiter[0] ?? -1;
    this.#delimiter1 = delimiter[1] ?? -1;
    this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    this.#crEndsRecord = dialect.crEndsRecord;
    this.#spaceAround = dialect.delimiter !== ' ';
    if (dialect.escape === 'backslash') this.#kind[BACKSLASH] = ESCAPE;
    this.#kind[LF] = LINE_FEED;
    this.#kind[CR] = RETURN;
    this.#kind[0] = NUL;
    if (this.#quote >= 0) this.#kind[this.#quote] = QUOTE;
    this.#highest = this.#kind.findLastIndex((kind) => kind !== PLAIN);
  }

  feed(bytes: Uint8Array, end: number, final: boolean): void {
    this.#bytes = bytes;
    this.#end = end;
    this.#final = final;
    this.#from = 0;
    this.#upto = 0;
  }

  /**
   * @param at first byte of the cell's text, after the opening quote
   * @param limit where a cell still open counts as unclosed
   * @param oneLine whether a line end also makes it unclosed
   * @param lenient whether two quotes before a delimiter are a stray one and the closing one
   * @returns the position of the closing quote, UNCLOSED or NEED_MORE
   */
  find(at: number, limit: number, oneLine: boolean, lenient = false): number {
    const bytes = this.#bytes;
    const kind = this.#kind;
    const highest = this.#highest;
    const end = this.#end;
    const quote = this.#quote;
    const stop = end < limit ? end : limit;
    let flags = 0;
    let lines = 0;
    let wide = 0;
    let lastBare = -1;
    let i = at;
    let settled = at;
    while (settled < stop && bytes[settled] === quote) settled++;
    if (
      !oneLine &&
      settled >= this.#from &&
      settled < this.#upto &&
      this.#isOpenAfter(settled - at, settled)
    ) {
      flags = cellFlag.escaped | cellFlag.nul | cellFlag.wide;
      if (this.#lastBare >= settled || (settled - at) % 2 === 1) flags |= cellFlag.bareQuote;
      lastBare = this.#lastBare;
      lines = MANY_LINES;
      settled = this.#from;
      i = this.#upto;
    }
    for (; i < stop; i++) {
      const byte = bytes[i] as number;
      wide |= byte;
      if (byte > highest) continue;
      const special = kind[byte] as number;
      if (special === PLAIN) continue;
      if (special === QUOTE) {
        if (i + 1 >= end && !this.#final) return NEED_MORE;
        if (i + 1 < end && bytes[i + 1] === quote && !(lenient && this.#closesAt(i + 2) === YES)) {
          flags |= cellFlag.escaped;
          i++;
          continue;
        }
        const closes = this.#closesAt(i + 1);
        if (closes === NEED_MORE) return NEED_MORE;
        if (closes === YES) {
          if (lines > 0) this.#learn(settled, i, true, lastBare);
          this.flags = flags | (wide > 127 ? cellFlag.wide : 0);
          this.lines = lines;
          return i;
        }
        flags |= cellFlag.bareQuote;
        lastBare = i;
      } else if (special === LINE_FEED) {
        if (oneLine) return UNCLOSED;
        lines++;
      } else if (special === RETURN) {
        if (this.#crEndsRecord && (oneLine || bytes[i + 1] !== LF)) {
          if (oneLine) return UNCLOSED;
          lines++;
        }
      } else if (special === NUL) flags |= cellFlag.nul;
      else if (i + 1 < end) {
        const after = bytes[i + 1] as number;
        if (after !== LF && after !== CR) {
          flags |= cellFlag.escaped;
          wide |= after;
          i++;
        }
      }
    }
    if (end < limit && !this.#final) return NEED_MORE;
    if (!oneLine) this.#learn(settled, i, false, lastBare);
    return UNCLOSED;
  }

  /** Whether a cell that begins with a run of quotes is still open behind them. */
  #isOpenAfter(run: number, at: number): boolean {
    return run % 2 === 0 || this.#closesAt(at) === NO;
  }

  #learn(from: number, upto: number, found: boolean, lastBare: number): void {
    if (from < this.#from || from >= this.#upto || upto > this.#upto || found !== this.#found) {
      this.#from = from;
      this.#upto = upto;
      this.#found = found;
    }
    this.#lastBare = lastBare;
  }

  /** Whether a quote just before `at` can close a cell. */
  #closesAt(at: number): number {
    const bytes = this.#bytes;
    for (let i = at; i < this.#end; i++) {
      const byte = bytes[i] as number;
      if (byte === this.#delimiter0) {
        if (this.#delimiter1 < 0) return YES;
        if (i + 1 >= this.#end) return this.#final ? NO : NEED_MORE;
        return bytes[i + 1] === this.#delimiter1 ? YES : NO;
      }
      if (byte === LF) return YES;
      if (byte === CR) return YES;
      if ((byte !== SPACE && byte !== TAB) || !this.#spaceAround) return NO;
    }
    return this.#final ? YES : NEED_MORE;
  }
}

/** Stands for a number of lines that was not counted, only known to be more than one. */
export const MANY_LINES = 1 << 30;
