/** Watches the bytes of a file go by, for `detectEncoding`: whether they are ASCII, whether UTF-8, what letters they make. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { ByteEvidence } from './detect-encoding.ts';

const FRAGMENTS_MAX = 4000;
/** A word with a byte above 127, and a digit that stands beside it: what a sign means depends on that. */
const FRAGMENT = /(?:\d )?[^\0- ,;"]{0,40}[\x80-\xff][^\0- ,;"]{0,40}(?: \d)?/g;
/** Bytes counted character by character; a larger file is judged by these. */
const COUNTED_MAX = 8 * 1024 * 1024;

export class ByteWatch implements ByteEvidence {
  ascii = true;
  utf8 = true;
  validCharacters = 0;
  invalidBytes = 0;
  readonly fragments = new Set<string>();
  /** The beginning of a character whose end has not come yet. */
  #cut: Buffer = Buffer.alloc(0);
  #counted = 0;

  see(piece: Buffer): void {
    if (this.#cut.length === 0 && isAscii(piece)) return;
    this.ascii = false;
    const whole = this.#cut.length > 0 ? Buffer.concat([this.#cut, piece]) : piece;
    const end = whole.length - unfinished(whole);
    this.#cut = Buffer.from(whole.subarray(end));
    this.#look(whole.subarray(0, end));
  }

  /** Call when no more bytes come: a character begun and not finished is not valid. */
  finish(): void {
    if (this.#cut.length === 0) return;
    this.#look(this.#cut);
    this.#cut = Buffer.alloc(0);
  }

  #look(bytes: Buffer): void {
    const sound = isUtf8(bytes);
    if (!sound) this.utf8 = false;
    if (this.#counted > COUNTED_MAX) return;
    this.#counted += bytes.length;
    this.#count(bytes);
    if (sound || this.fragments.size >= FRAGMENTS_MAX) return;
    for (const [fragment] of bytes.toString('latin1').matchAll(FRAGMENT)) {
      this.fragments.add(fragment);
      if (this.fragments.size >= FRAGMENTS_MAX) break;
    }
  }

  #count(bytes: Buffer): void {
    for (let i = 0; i < bytes.length; ) {
      const byte = bytes[i] as number;
      if (byte < 128) {
        i++;
        continue;
      }
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (byte >= 0xc2 && isUtf8(bytes.subarray(i, i + length)) && i + length <= bytes.length) {
        this.validCharacters++;
        i += length;
      } else {
        this.invalidBytes++;
        i++;
      }
    }
  }
}

/** How many bytes at the end are the beginning of a UTF-8 character. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    if (byte < 0xc2 || byte > 0xf4) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? back : 0;
  }
  return 0;
}
