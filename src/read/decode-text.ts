/** Turns text of any encoding into UTF-8, piece by piece, and lets nothing that is not text pass for text. */
import type { TextSink } from '../domain/bytes.ts';
import { decoderFor } from './text-decoder.ts';

/** Stands in the normal form for what was not valid in the original: a byte that is never valid in UTF-8. */
const MARK = Buffer.from([0xff]);
/** What decoders make of bytes that mean nothing: the replacement character, or controls nobody writes. */
const MEANINGLESS = /[\ufffd\x80-\x9f]/;

/**
 * @param encoding as `detectEncoding` names it
 * @param sink takes the UTF-8 text as well; awaited, so that memory stays bounded
 */
export async function* decodeText(
  stream: AsyncIterable<Buffer>,
  encoding: string,
  sink: TextSink,
): AsyncGenerator<Buffer> {
  const decoder = decoderFor(encoding);
  for await (const piece of stream) {
    const text = encode(decoder.decode(piece, { stream: true }));
    if (text.length === 0) continue;
    await sink.write(text);
    yield text;
  }
  const rest = encode(decoder.decode());
  if (rest.length === 0) return;
  await sink.write(rest);
  yield rest;
}

function encode(text: string): Buffer {
  if (!MEANINGLESS.test(text)) return Buffer.from(text);
  const parts: Buffer[] = [];
  for (const [i, part] of text.split(MEANINGLESS).entries()) {
    if (i > 0) parts.push(MARK);
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
}
