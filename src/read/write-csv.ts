/** The table as it was understood, as UTF-8 CSV by RFC 4180: comma, double quotes, CRLF. */
import type { Bytes } from '../domain/bytes.ts';
import type { ChunkRange, Profile } from '../domain/profile.ts';
import { readChunk } from './read-chunk.ts';

const NEEDS_QUOTES = /[",\r\n]/;

/** One line, with its line end. */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    if (i > 0) line += ',';
    line += NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  // A single empty cell would be an empty line, which is no record.
  return `${cells.length === 1 && line === '' ? '""' : line}\r\n`;
}

/**
 * Yields the table chunk by chunk, in bounded memory.
 * @param text the normal form the chunks are ranges of
 * @param madeUpHeader whether a header is written where the file has none
 */
export async function* writeCsv(
  profile: Profile,
  chunks: readonly ChunkRange[],
  text: Bytes,
  madeUpHeader = false,
): AsyncGenerator<string> {
  if (hasHeader(profile) || madeUpHeader) yield csvLine(profile.headers);
  for (const chunk of chunks) {
    const pieces: Buffer[] = [];
    for await (const piece of text.stream(chunk.fromByte, chunk.toByte)) pieces.push(piece);
    let lines = '';
    readChunk(Buffer.concat(pieces), chunk, profile.layout, (_row, _line, cells) => {
      lines += csvLine(cells);
    });
    yield lines;
  }
}

/** Whether the columns' names come from the file: from a header line, or from JSON's own names. */
export function hasHeader(profile: Profile): boolean {
  return profile.header_row.value > 0 || profile.format === 'json' || profile.format === 'jsonl';
}
