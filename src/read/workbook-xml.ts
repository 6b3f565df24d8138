/**
 * Reads the XML of a workbook's parts as a stream, within bounds.
 *
 * A document type (and so every entity but XML's own five), nesting past 100 levels, and a tag or a comment past the
 * record limit are refused: each would let memory or time grow with what the file makes up.
 */
import { bomEncoding, decoded } from './convert-bytes.ts';
import type { ReadLimits } from './limits.ts';
import { type XmlHandler, XmlScanner } from './workbook-xml-scan.ts';
import { damaged, type Zip } from './workbook-zip.ts';

/**
 * Reads a part and hands it to the handler a piece at a time; after each piece the caller has its turn, to take what
 * the handler has collected or to stop early.
 * @throws InletError 422 where the XML is not sound or past the bounds
 */
export async function* xmlPieces(
  zip: Zip,
  part: string,
  handler: XmlHandler,
  limits: ReadLimits,
): AsyncGenerator<void> {
  const unsound = (why: string) => damaged(`in its part ${part}, ${why}`);
  const scanner = new XmlScanner(handler, limits.recordBytesMax, unsound);
  for await (const text of decodedPart(zip, part)) {
    scanner.write(text);
    yield;
  }
  scanner.end();
  yield;
}

/** Reads a whole part. */
export async function readXml(
  zip: Zip,
  part: string,
  handler: XmlHandler,
  limits: ReadLimits,
): Promise<void> {
  for await (const _ of xmlPieces(zip, part, handler, limits));
}

/** An attribute by its local name, e.g. `id` for `r:id`. */
export function localAttribute(attributes: Record<string, string>, local: string): string | undefined {
  const name = Object.keys(attributes).find((each) => each.endsWith(`:${local}`));
  return attributes[name ?? local];
}

/** UTF-8, or UTF-16 with its byte order mark: nothing else may stand in a workbook (ECMA-376 part 2). */
async function* decodedPart(zip: Zip, part: string): AsyncGenerator<string> {
  const pieces = zip.read(part);
  const first = await pieces.next();
  if (first.done) return;
  async function* all() {
    yield first.value as Buffer;
    yield* pieces;
  }
  yield* decoded(all(), bomEncoding(first.value) ?? 'utf-8', (why) => damaged(`in its part ${part}, ${why}`));
}
