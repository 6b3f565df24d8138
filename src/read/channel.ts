/** Hands pieces of text from one that writes to one that reads, one at a time, so that neither runs ahead. */
import type { TextSink } from '../domain/bytes.ts';

export class Channel implements TextSink, AsyncIterable<Buffer> {
  #piece: Buffer | null = null;
  #ended = false;
  #error: unknown = null;
  #abandoned = false;
  #wakeReader: () => void = () => {};
  #wakeWriter: () => void = () => {};

  /** Resolves when the piece has been taken. @throws when the reader has gone away */
  async write(piece: Buffer): Promise<void> {
    if (this.#abandoned) throw new Error('Nobody reads the text any more.');
    this.#piece = piece;
    this.#wakeReader();
    while (this.#piece !== null && !this.#abandoned) {
      await new Promise<void>((resolve) => {
        this.#wakeWriter = resolve;
      });
    }
  }

  /** Nothing more comes. @param error why, if it is not the end of the text */
  end(error: unknown = null): void {
    this.#ended = true;
    this.#error = error;
    this.#wakeReader();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        if (this.#piece !== null) {
          const piece = this.#piece;
          this.#piece = null;
          this.#wakeWriter();
          yield piece;
        } else if (this.#ended) {
          if (this.#error !== null) throw this.#error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            this.#wakeReader = resolve;
          });
        }
      }
    } finally {
      this.#abandoned = true;
      this.#wakeWriter();
    }
  }
}
