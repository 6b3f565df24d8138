/** Small helpers around `Bytes`: a piece of it in memory, and its unpacking. */

import type { Transform } from 'node:stream';
import { Readable } from 'node:stream';
import type { Bytes } from '../domain/bytes.ts';
import { type InletError, invalid } from '../errors.ts';

/** The bytes from `from` to `to` (exclusive) in one Buffer; for small ranges only. */
export async function slice(bytes: Bytes, from: number, to: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes.stream(Math.max(0, from), Math.min(bytes.size, to))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * Streams bytes through one of zlib's unpackers, a piece at a time.
 * @param damaged the error to throw where the packed data is not sound; a failure to read the source is thrown as it is
 */
export async function* unpacked(
  source: AsyncIterable<Buffer>,
  unpacker: Transform,
  damaged: (why: string) => InletError,
): AsyncGenerator<Buffer> {
  let unreadable: unknown;
  const input = Readable.from(source, { objectMode: true, highWaterMark: 1 });
  input.on('error', (error) => {
    unreadable = error;
    unpacker.destroy(error);
  });
  input.pipe(unpacker);
  try {
    yield* unpacker as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable ?? damaged((error as Error).message);
  } finally {
    input.destroy();
    unpacker.destroy();
  }
}

/**
 * Decodes a stream of bytes to text.
 * @param encoding a WHATWG encoding label
 * @param damaged the error to throw at bytes that are not valid in the encoding
 */
export async function* decoded(
  source: AsyncIterable<Buffer>,
  encoding: string,
  damaged: (why: string) => InletError,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const decode = (piece?: Buffer): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw damaged(`it holds bytes that are not valid ${encoding.toUpperCase()}`);
    }
  };
  for await (const piece of source) yield decode(piece);
  yield decode();
}

function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw invalid({ encoding: [`The encoding "${encoding}" is not known.`] });
  }
}

/** The Unicode encoding a byte order mark names, or null where there is none. */
export function bomEncoding(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return null;
}
