/** Where the text of a file comes from: the file as it is, decoded, unpacked, or made of a workbook or JSON. */
import type { Bytes, TextSink } from '../domain/bytes.ts';
import type { Fact, Format, Overrides, Problem } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { ByteWatch } from './byte-evidence.ts';
import { Channel } from './channel.ts';
import { type Converted, convertToText } from './convert.ts';
import { slice } from './convert-bytes.ts';
import { headBytes, kindOf } from './convert-kind.ts';
import { decodeText } from './decode-text.ts';
import { detectEncoding, markedEncoding } from './detect-encoding.ts';
import { gunzipped } from './gzip.ts';
import type { ReadLimits } from './limits.ts';
import { type Rewriting, rewritten } from './rewriting.ts';

/** What a file is made of, besides its text. */
export interface Origin {
  format: Format;
  sheet: Fact<string> | null;
  sheets: string[];
  problems: Problem[];
  /** How cells are parted in the file, where its text does not tell. */
  delimiter?: Fact<string> | null;
}

/** UTF-8 text to be read, and what is known of it. */
export interface TextSource {
  text: AsyncIterable<Buffer>;
  encoding: Fact<string>;
  normalForm: 'original' | 'converted';
  /** Whether the first cell of each record is its line in the original, in plain RFC 4180. */
  lineNumbers: boolean;
  /** Whether the first record is the header. */
  headerKnown: boolean;
  /** Call when all text has been read. */
  origin(): Promise<Origin>;
}

export interface SourceOptions {
  filename: string;
  overrides: Overrides;
  limits: ReadLimits;
  openNormalForm: () => Promise<TextSink>;
}

const plain: Origin = { format: 'csv', sheet: null, sheets: [], problems: [] };

/**
 * @param said the encoding a person names
 * @returns null where the file is plain text, whose encoding its bytes have to tell
 * @throws InletError 422 where the file is something else than a table
 */
export async function openOther(
  bytes: Bytes,
  said: Fact<string> | null,
  options: SourceOptions,
): Promise<TextSource | null> {
  const kind = kindOf(await slice(bytes, 0, headBytes), options.filename, said?.value);
  if (kind === 'text') return null;
  if (kind !== 'gzip') return openConverted(bytes, kind === 'json', options);
  const head = await firstBytes(gunzipped(bytes, options.limits));
  if (head.length === 0) throw invalid({ file: ['The packed file is empty.'] });
  const inner = kindOf(head, options.filename, said?.value);
  if (inner !== 'text') return openConverted(bytes, inner === 'json', options);
  const encoding = said ?? markedEncoding(head) ?? (await encodingOf(gunzipped(bytes, options.limits)));
  return openDecoded(() => gunzipped(bytes, options.limits), encoding, options);
}

/** Text in another encoding than UTF-8, or from another place than the file itself. */
export async function openDecoded(
  stream: () => AsyncIterable<Buffer>,
  encoding: Fact<string>,
  options: SourceOptions,
  rewriting: Rewriting | null = null,
): Promise<TextSource> {
  const sink = await options.openNormalForm();
  const decoded = (to: TextSink) => decodeText(stream(), encoding.value, to);
  const isUtf8 = encoding.value === 'utf-8';
  const text = rewriting
    ? copied(rewritten(isUtf8 ? stream() : decoded(nowhere), rewriting), sink)
    : isUtf8
      ? copied(stream(), sink)
      : decoded(sink);
  return {
    text,
    encoding,
    normalForm: 'converted',
    lineNumbers: false,
    headerKnown: false,
    origin: async () =>
      rewriting ? { ...plain, problems: [rewriting.problem], delimiter: rewriting.delimiter } : plain,
  };
}

const nowhere: TextSink = { write: async () => {} };

/** The file as it came. */
export function openPlain(bytes: Bytes, encoding: Fact<string>): TextSource {
  return {
    text: bytes.stream(),
    encoding,
    normalForm: 'original',
    lineNumbers: false,
    headerKnown: false,
    origin: async () => plain,
  };
}

/** Decides on an encoding by all the bytes. */
export async function encodingOf(stream: AsyncIterable<Buffer>): Promise<Fact<string>> {
  const watch = new ByteWatch();
  for await (const piece of stream) watch.see(piece);
  watch.finish();
  return detectEncoding(watch);
}

async function openConverted(
  bytes: Bytes,
  headerKnown: boolean,
  options: SourceOptions,
): Promise<TextSource> {
  const sink = await options.openNormalForm();
  const channel = new Channel();
  const tee: TextSink = {
    async write(piece) {
      await sink.write(piece);
      await channel.write(piece);
    },
  };
  let converted: Converted | null = null;
  const done = convertToText(bytes, options.filename, options.overrides, options.limits, tee).then(
    (result) => {
      converted = result;
      channel.end();
    },
    (error) => channel.end(error),
  );
  return {
    text: channel,
    encoding: { value: 'utf-8', sure: true, because: headerKnown ? 'JSON' : 'workbooks are written in it' },
    normalForm: 'converted',
    lineNumbers: true,
    headerKnown,
    async origin() {
      await done;
      return converted ?? plain;
    },
  };
}

async function* copied(stream: AsyncIterable<Buffer>, sink: TextSink): AsyncGenerator<Buffer> {
  for await (const piece of stream) {
    await sink.write(piece);
    yield piece;
  }
}

async function firstBytes(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const taken: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    taken.push(piece);
    size += piece.length;
    if (size >= headBytes) break;
  }
  return Buffer.concat(taken);
}
