/**
 * Cuts JSON Lines, or one JSON array, into the texts of its records as the text streams by. RFC 8259; a record may
 * span lines, so that «pretty» objects one after the other are read too.
 */
import type { InletError } from '../errors.ts';
import { invalid } from '../errors.ts';

/** One record's own text, `{` to `}`. */
export interface JsonText {
  text: string;
  /** The line of the file it begins in, from 1. */
  line: number;
}

/** 422 that names the line. @param why a sentence with its full stop */
export function jsonError(line: number, why: string): InletError {
  return invalid({ file: [`Line ${line} of the JSON file: ${why}`] });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const spaces = new Set([0x20, NEWLINE, 0x0d, 0x09]);

/** What may come next outside of records: `lines` is an object or the end, the others are places in a list. */
type Place = 'start' | 'lines' | 'list opened' | 'after comma' | 'after record' | 'list closed';

const objectMayFollow = new Set<Place>(['start', 'lines', 'list opened', 'after comma']);
const listMayClose = new Set<Place>(['list opened', 'after record']);

/** Takes the text in pieces of any size and gives the records that are whole; `end` tells whether the file is. */
export class JsonCutter {
  /** Whether the records stand in one array (known from the first record on). */
  list = false;
  private readonly recordMax: number;
  private place: Place = 'start';
  private line = 1;
  private held = '';
  private heldLine = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** @param recordMax characters a record may have, which bounds what is held */
  constructor(recordMax: number) {
    this.recordMax = recordMax;
  }

  /** @throws InletError 422 naming the line, at anything that is not an object where one must be */
  take(piece: string): JsonText[] {
    const whole: JsonText[] = [];
    let at = 0;
    while (at < piece.length) {
      if (this.depth === 0 && !this.opensRecord(piece, at)) {
        at++;
        continue;
      }
      const end = this.endWithin(piece, at);
      this.held += piece.slice(at, end);
      this.checkLength();
      if (this.depth === 0) {
        whole.push({ text: this.held, line: this.heldLine });
        this.held = '';
      }
      at = end;
    }
    return whole;
  }

  /** @throws InletError 422 when the file ends in the middle */
  end(): void {
    if (this.depth === 0 && (this.place === 'lines' || this.place === 'list closed')) return;
    throw jsonError(this.line, 'the file ends in the middle. Export or download it again.');
  }

  /** Takes one character outside of records; true where it begins one. */
  private opensRecord(piece: string, at: number): boolean {
    const code = piece.charCodeAt(at);
    if (code === OPEN_OBJECT && objectMayFollow.has(this.place)) {
      this.place = this.list ? 'after record' : 'lines';
      this.heldLine = this.line;
      return true;
    }
    if (code === NEWLINE) this.line++;
    if (spaces.has(code)) return false;
    if (code === OPEN_LIST && this.place === 'start') {
      this.list = true;
      this.place = 'list opened';
    } else if (code === COMMA && this.place === 'after record') this.place = 'after comma';
    else if (code === CLOSE_LIST && listMayClose.has(this.place)) this.place = 'list closed';
    else {
      const found = String.fromCodePoint(piece.codePointAt(at) ?? code);
      throw jsonError(this.line, `"${found}" stands where an object in braces, { }, is expected.`);
    }
    return false;
  }

  /** Goes on in the record to its end, or to the end of the piece; gives the place after it. */
  private endWithin(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === NEWLINE) this.line++;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inString = false;
      } else if (code === QUOTE) this.inString = true;
      else if (code === OPEN_OBJECT || code === OPEN_LIST) this.depth++;
      else if ((code === CLOSE_OBJECT || code === CLOSE_LIST) && --this.depth === 0) return at + 1;
    }
    return piece.length;
  }

  private checkLength(): void {
    if (this.held.length <= this.recordMax) return;
    throw jsonError(
      this.heldLine,
      `an object is longer than ${this.recordMax} characters, which is the limit.`,
    );
  }
}
