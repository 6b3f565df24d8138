/**
 * Reads the XML of a workbook as a stream, within bounds. The only file that knows saxes.
 *
 * A document type (and so every entity but XML's own five), nesting past 100 levels, and a run of text, a tag or a
 * comment past the record limit are refused: each would let memory grow with the file.
 */
import { SaxesParser } from 'saxes';
import type { InletError } from '../errors.ts';
import { bomEncoding, decoded } from './convert-bytes.ts';
import type { ReadLimits } from './limits.ts';
import { damaged, type Zip } from './workbook-zip.ts';

const depthMax = 100;

/** What is told of a part's XML, in order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

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
  const reader = new XmlReader(part, handler, limits.recordBytesMax);
  for await (const text of decodedPart(zip, part)) {
    reader.write(text);
    yield;
  }
  reader.end();
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
  const name = Object.keys(attributes).find((each) => localName(each) === local && each !== local);
  return name === undefined ? attributes[local] : attributes[name];
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

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

class XmlReader {
  private readonly parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  });
  private readonly part: string;
  private readonly runMax: number;
  private depth = 0;
  /** Characters taken in since the parser last told anything. */
  private run = 0;

  constructor(part: string, handler: XmlHandler, runMax: number) {
    this.part = part;
    this.runMax = runMax;
    this.parser.on('error', (error) => {
      throw this.unsound(error.message);
    });
    this.parser.on('doctype', () => {
      throw this.unsound('it has a document type, which no workbook has');
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.run = 0;
      if (++this.depth > depthMax) throw this.unsound(`it is nested deeper than ${depthMax} levels`);
      handler.open(localName(name), attributes);
    });
    this.parser.on('closetag', ({ name }) => {
      this.run = 0;
      this.depth--;
      handler.close?.(localName(name));
    });
    const text = (piece: string) => {
      this.run = 0;
      handler.text?.(piece);
    };
    this.parser.on('text', text);
    this.parser.on('cdata', text);
  }

  write(text: string): void {
    this.run += text.length;
    if (this.run > this.runMax + text.length) {
      throw this.unsound(`it holds a value of more than ${this.runMax} characters, which is the limit`);
    }
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }

  private unsound(why: string): InletError {
    return damaged(`in its part ${this.part}, ${why.replace(/\.$/, '')}`);
  }
}
