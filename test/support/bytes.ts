/** `Bytes` and a `TextSink` in memory, for tests. */
import type { Bytes, TextSink } from '../../src/domain/bytes.ts';

/** @param pieceBytes how large the pieces of the stream are */
export function bytesOf(content: Buffer | string, pieceBytes = 1000): Bytes {
  const buffer = Buffer.from(content);
  return {
    size: buffer.length,
    async *stream(from = 0, to = buffer.length) {
      for (let at = from; at < to; at += pieceBytes) yield buffer.subarray(at, Math.min(to, at + pieceBytes));
    },
  };
}

/** Keeps what is written, as text. */
export class MemorySink implements TextSink {
  private readonly pieces: Buffer[] = [];

  async write(piece: Buffer): Promise<void> {
    this.pieces.push(piece);
  }

  get text(): string {
    return Buffer.concat(this.pieces).toString();
  }
}
