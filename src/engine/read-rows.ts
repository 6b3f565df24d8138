/** A chunk's bytes from where files live, and its rows. */
import type { Chunk } from '../db/queries/claim-chunk.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Files } from '../files/contract.ts';
import { readChunk } from '../read/read-chunk.ts';

export type Emit = Parameters<typeof readChunk>[3];

/** The bytes of a chunk: at most the configured chunk size and one record. */
export async function chunkBytes(files: Files, job: Job, chunk: Chunk): Promise<Buffer> {
  const bytes = await files.open(job.textKey);
  const pieces: Buffer[] = [];
  for await (const piece of bytes.stream(chunk.fromByte, chunk.toByte)) pieces.push(piece);
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
}

/** Calls `emit` for each row of a chunk. Cells are only valid during the call. */
export function eachRow(piece: Buffer, job: Job, chunk: Chunk, emit: Emit): void {
  readChunk(piece, chunk, job.layout, emit);
}

/** Cells of some rows of a chunk, for those whose failure was only found after they had been read. */
export function cellsOf(
  piece: Buffer,
  job: Job,
  chunk: Chunk,
  wanted: ReadonlySet<number>,
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  eachRow(piece, job, chunk, (row, _line, cells) => {
    if (wanted.has(row)) found.set(row, cells.slice());
  });
  return found;
}
