/**
 * Where bytes live. One contract, one conformance suite (`conformance.ts`), any number of keepers: a disk (`disk.ts`)
 * and a bucket (`bucket/`). Keys are relative paths of lower-case words, digits, `-`, `/` and `.`; the keeper chooses
 * where that is. Nothing is seen under a key before it is whole.
 */
import type { Bytes } from '../domain/bytes.ts';

/** Where a file that is being written can be read along. Plain data: it crosses from thread to thread. */
export interface Along {
  place: string;
  memory: SharedArrayBuffer;
}

/** A file being written. Exactly one of `keep` and `drop` is called at the end. */
export interface FileWriter {
  /** For `Files.along`; null where the keeper gives nothing before it is whole. */
  readonly along: Along | null;
  /**
   * Resolves when more may be written, and the piece may be used for something else.
   * @throws InletError 507 when there is no room
   */
  write(piece: Buffer): Promise<void>;
  /** Makes the file visible under its key, durably, replacing what was there. */
  keep(): Promise<void>;
  /** Leaves nothing behind but what `sweep` finds, should the keeper be away. */
  drop(): Promise<void>;
}

export interface Files {
  create(key: string): Promise<FileWriter>;
  /** @throws InletError 404 where there is no such file */
  open(key: string): Promise<Bytes>;
  /**
   * What is being written, while it comes: its streams wait for bytes that are not there yet, and come in the very pieces
   * in which those of the kept file would. Call `close` at the end. @throws when the file was dropped, or kept by now
   */
  along(along: Along): Promise<Bytes & { close(): Promise<void> }>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
  /** Whether bytes can be written now; used by `/ready`. @throws InletError 503 or 507 */
  check(): Promise<void>;
  /**
   * Deletes what writers that died left behind.
   * @param olderThanMs how long nothing may have been written to it
   * @returns how many files
   */
  sweep(olderThanMs: number): Promise<number>;
}
