/**
 * Where bytes live. One contract, one conformance suite (`conformance.ts`), any number of keepers: a disk now, a
 * bucket later. Keys are relative paths of lower-case words, digits, `-`, `/` and `.`; the keeper chooses where
 * that is. Nothing is seen under a key before it is whole.
 */
import type { Bytes } from '../domain/bytes.ts';

/** A file being written. Exactly one of `keep` and `drop` is called at the end. */
export interface FileWriter {
  /** Resolves when more may be written. @throws InletError 507 when there is no room */
  write(piece: Buffer): Promise<void>;
  /** Makes the file visible under its key, durably, replacing what was there. */
  keep(): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

export interface Files {
  create(key: string): Promise<FileWriter>;
  /** @throws InletError 404 where there is no such file */
  open(key: string): Promise<Bytes>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
  /** Whether bytes can be written now; used by `/ready`. @throws InletError 503 or 507 */
  check(): Promise<void>;
}
