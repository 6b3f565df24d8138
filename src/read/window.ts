/** A stretch of a stream that moves forward over it: what has been read and not yet used up. */

/** Holds on to as much of a byte stream as is asked of it, and no more. */
export class Window {
  /** Only [0, end) is filled. */
  bytes: Buffer = Buffer.alloc(0);
  end = 0;
  /** Position in the stream of `bytes[0]`. */
  offset = 0;
  /** Whether the stream ends at `end`. */
  final = false;
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #see: (piece: Buffer) => void;

  /** @param see is shown every piece once, as it comes */
  constructor(stream: AsyncIterable<Buffer>, see: (piece: Buffer) => void = () => {}) {
    this.#pieces = stream[Symbol.asyncIterator]();
    this.#see = see;
  }

  /** Reads on until at least `bytesWanted` stand after `from`, or the stream ends. Bytes before `from` are let go. */
  async fill(from: number, bytesWanted: number): Promise<void> {
    this.#letGo(from, bytesWanted);
    while (!this.final && this.end < bytesWanted) {
      const next = await this.#pieces.next();
      if (next.done) this.final = true;
      else this.#append(next.value);
    }
  }

  /** Ends the stream early. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  #letGo(from: number, bytesWanted: number): void {
    const kept = this.end - from;
    if (this.bytes.length < bytesWanted) {
      const larger = Buffer.allocUnsafeSlow(Math.max(bytesWanted + SLACK, this.bytes.length));
      this.bytes.copy(larger, 0, from, this.end);
      this.bytes = larger;
    } else if (from > 0) this.bytes.copyWithin(0, from, this.end);
    this.offset += from;
    this.end = kept;
  }

  #append(piece: Buffer): void {
    this.#see(piece);
    if (this.end + piece.length > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(this.end + piece.length + SLACK);
      this.bytes.copy(larger, 0, 0, this.end);
      this.bytes = larger;
    }
    piece.copy(this.bytes, this.end);
    this.end += piece.length;
  }
}

const SLACK = 256 * 1024;
