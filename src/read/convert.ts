/**
 * Turns whatever is not a text table into one: a workbook's sheet, JSON, gzip. Told by content, not by name; what
 * Inlet does not read is refused with words. Contract §9, design decision 12.
 */
import type { Bytes, TextSink } from '../domain/bytes.ts';
import type { Fact, Format, Overrides, Problem } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { bomEncoding, slice } from './convert-bytes.ts';
import { CsvWriter } from './convert-csv.ts';
import { headBytes, kindOf, refused } from './convert-kind.ts';
import { gunzipped } from './gzip.ts';
import { convertJson } from './json.ts';
import type { ReadLimits } from './limits.ts';
import { convertWorkbook } from './workbook.ts';
import { refusedCompound } from './workbook-compound.ts';

/** What a file was, whose text is in the sink now. */
export interface Converted {
  format: Format;
  /** The sheet that was read; null where there are none. */
  sheet: Fact<string> | null;
  /** Names of all worksheets, hidden ones too. */
  sheets: string[];
  problems: Problem[];
  /**
   * The first cell of every record written is the line of the original: the sheet's row, or the line a JSON object
   * begins in (0 for the header, which JSON has no line for). False for gzip of text, whose bytes are written as they are.
   */
  lineNumbers: boolean;
  /** `known`: the first record is the header; `unknown`: the reader has to find it. */
  header: 'known' | 'unknown';
}

/**
 * Writes a file that is no plain text table as one: UTF-8 CSV with `,`, `"` doubled inside of quotes, and `\n`.
 * @param filename used only to tell broken JSON from a table that begins with a brace
 * @returns null, with nothing written, when the file is plain text
 * @throws InletError 422 where the file is damaged, past a limit, or something else than a table
 */
export async function convertToText(
  bytes: Bytes,
  filename: string,
  overrides: Overrides,
  limits: ReadLimits,
  sink: TextSink,
): Promise<Converted | null> {
  const head = await slice(bytes, 0, headBytes);
  switch (kindOf(head, filename)) {
    case 'text':
      return null;
    case 'compound':
      throw await refusedCompound(bytes);
    case 'zip': {
      const workbook = await convertWorkbook(bytes, overrides.sheet, limits, sink);
      return { format: 'xlsx', ...workbook, lineNumbers: true, header: 'unknown' };
    }
    case 'json':
      return fromJson(() => bytes.stream(), bytes.size, head, overrides, limits, sink);
    case 'gzip':
      return fromGzip(bytes, filename, overrides, limits, sink);
  }
}

async function fromJson(
  open: () => AsyncIterable<Buffer>,
  size: number,
  head: Buffer,
  overrides: Overrides,
  limits: ReadLimits,
  sink: TextSink,
): Promise<Converted> {
  const encoding = overrides.encoding ?? bomEncoding(head) ?? 'utf-8';
  const format = await convertJson(open, encoding, limits, new CsvWriter(sink, size, limits));
  return { format, sheet: null, sheets: [], problems: [], lineNumbers: true, header: 'known' };
}

async function fromGzip(
  bytes: Bytes,
  filename: string,
  overrides: Overrides,
  limits: ReadLimits,
  sink: TextSink,
): Promise<Converted> {
  const head = await firstBytes(gunzipped(bytes, limits));
  if (head.length === 0) throw invalid({ file: ['The packed file is empty.'] });
  const kind = kindOf(head, filename);
  if (kind === 'json')
    return fromJson(() => gunzipped(bytes, limits), bytes.size, head, overrides, limits, sink);
  if (kind !== 'text') {
    throw refused('a workbook or an archive packed once more by gzip', 'Unpack it and upload what is in it.');
  }
  for await (const piece of gunzipped(bytes, limits)) await sink.write(piece);
  return { format: 'csv', sheet: null, sheets: [], problems: [], lineNumbers: false, header: 'unknown' };
}

async function firstBytes(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const taken: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    taken.push(piece);
    size += piece.length;
    if (size >= headBytes) break;
  }
  return Buffer.concat(taken).subarray(0, headBytes);
}
