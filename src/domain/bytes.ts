/** A kept file, or any part of it: what `files/` gives and `read/` takes. */
export interface Bytes {
  /** In bytes. */
  size: number;
  /** The bytes from `from` (default 0) to `to` (exclusive, default the end), in pieces of any size. */
  stream(from?: number, to?: number): AsyncIterable<Buffer>;
}

/** Takes the text a file is turned into, where it is not plain UTF-8 already. Awaited, so that memory stays bounded. */
export interface TextSink {
  write(piece: Buffer): Promise<void>;
}
