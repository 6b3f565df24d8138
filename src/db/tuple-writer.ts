/** Bytes of COPY's binary format as they grow: tuples, and the values in them behind their lengths. Numbers are in network order. */

/** What the database would say of the text, with its code, so that the row fails as it would there. Nobody's data is told. */
export function outOfRange(value: string, type: string): Error {
  return Object.assign(new Error(`${value.length} characters of digits are too many for ${type}`), {
    code: '22003',
  });
}

/** As `outOfRange`, of a text that is none of the type's. */
export function unreadable(value: string, type: string): Error {
  return Object.assign(new Error(`${value.length} characters that are no ${type}`), { code: '22P02' });
}

/** UTF-8 takes at most three bytes a UTF-16 code unit. */
const bytesAUnit = 3;

/** Appends tuples to bytes that grow as they must. */
export class TupleWriter {
  readonly #size: number;
  #bytes: Buffer;
  length = 0;

  /** @param size how many bytes it mostly holds when it is taken */
  constructor(size: number) {
    this.#size = size + size / 4;
    this.#bytes = Buffer.allocUnsafeSlow(this.#size);
  }

  /** @param columns how many values follow */
  begin(columns: number): void {
    this.int16(columns);
  }

  /** Text and its length. */
  text(text: string): void {
    const length = this.later();
    this.raw(text);
    this.measure(length);
  }

  /** Text alone. */
  raw(text: string): void {
    this.#room(text.length * bytesAUnit);
    const bytes = this.#bytes;
    let to = this.length;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x80) {
        to += bytes.write(at === 0 ? text : text.slice(at), to);
        break;
      }
      bytes[to++] = code;
    }
    this.length = to;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  int16(value: number): void {
    this.#room(2);
    const bytes = this.#bytes;
    bytes[this.length++] = value >> 8;
    bytes[this.length++] = value;
  }

  int32(value: number): void {
    this.#room(4);
    this.#put32(this.length, value);
    this.length += 4;
  }

  /** @throws with PostgreSQL's code where it is too large */
  int64(value: number | bigint): void {
    if (typeof value === 'number') {
      this.int32(Math.floor(value / 2 ** 32));
      // The remainder is exact, and so is what its lower 32 bits are.
      this.int32(value % 2 ** 32);
      return;
    }
    if (BigInt.asIntN(64, value) !== value) throw outOfRange(String(value), 'bigint');
    this.#room(8);
    this.length = this.#bytes.writeBigInt64BE(value, this.length);
  }

  /** Leaves room for a length that `measure` fills in. @returns where */
  later(): number {
    this.int32(0);
    return this.length;
  }

  measure(from: number): void {
    this.#put32(from - 4, this.length - from);
  }

  /** What was written, to be sent: the writer begins anew in bytes of its own. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.length);
    this.#bytes = Buffer.allocUnsafeSlow(this.#size);
    this.length = 0;
    return taken;
  }

  #put32(at: number, value: number): void {
    const bytes = this.#bytes;
    bytes[at] = value >> 24;
    bytes[at + 1] = value >> 16;
    bytes[at + 2] = value >> 8;
    bytes[at + 3] = value;
  }

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(2 * (this.length + more));
    this.#bytes.copy(grown, 0, 0, this.length);
    this.#bytes = grown;
  }
}
