/** A chunk's bytes from where files live, and its rows. */
import type { Job } from '../db/queries/select-job.ts';
import type { ChunkRange } from '../domain/profile.ts';
import type { Files } from '../files/contract.ts';
import { readChunk } from '../read/read-chunk.ts';
import type { Overlay } from './corrected.ts';

export type Emit = Parameters<typeof readChunk>[3];

/** The bytes of a chunk: at most the configured chunk size and one record. */
export async function chunkBytes(files: Files, job: Job, chunk: ChunkRange): Promise<Buffer> {
  return bytesBetween(files, job.textKey, chunk.fromByte, chunk.toByte);
}

/** Bytes of a file, gathered: never more than a chunk. */
export async function bytesBetween(files: Files, key: string, from: number, to: number): Promise<Buffer> {
  const bytes = await files.open(key);
  const pieces: Buffer[] = [];
  for await (const piece of bytes.stream(from, to)) pieces.push(piece);
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
}

/**
 * Calls `emit` for each row of a chunk. Cells are only valid during the call. A row that somebody corrected is trusted,
 * whatever the reader thought of it.
 * @param wanted columns of the file whose cells are looked at; all of them when left out
 */
export function eachRow(
  piece: Buffer,
  job: Job,
  chunk: ChunkRange,
  emit: Emit,
  overlay: Overlay | null = null,
  wanted?: readonly number[],
): void {
  const corrected: Emit = (row, line, cells, problem) =>
    emit(row, line, cells, overlay?.apply(row, cells) ? null : problem);
  readChunk(piece, chunk, job.layout, overlay === null ? emit : corrected, wanted);
}

/** Cells of some rows of a chunk, for those whose failure was only found after they had been read. */
export function cellsOf(
  piece: Buffer,
  job: Job,
  chunk: ChunkRange,
  wanted: ReadonlySet<number>,
  overlay: Overlay | null,
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const emit: Emit = (row, _line, cells) => {
    if (wanted.has(row)) found.set(row, cells.slice());
  };
  eachRow(piece, job, chunk, emit, overlay);
  return found;
}
