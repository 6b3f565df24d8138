/** Where an import happens: in this process (`local.ts`), or on a server through its API (`remote.ts`). */
import type { Static } from 'typebox';
import type { ImportType } from '../../contract/import-type.ts';
import type { Cause, Corrected, CorrectionRequest } from '../../domain/correction.ts';
import type { Messages } from '../../domain/failure.ts';
import type { Outcome, Status } from '../../domain/import.ts';
import type { UndoCounts, UndoPreview } from '../../domain/undo.ts';
import type { MapRequest, UploadRequest } from '../../engine/contract.ts';

/** An import as far as the command shows it. */
export interface Look {
  uuid: string;
  status: Status;
  total: number;
  outcome: Outcome;
  /** null until undo has begun. */
  undo: UndoCounts | null;
  /** Why the import as a whole failed. */
  failure: string | null;
  /** The first few. */
  failures: { row: number; line: number; messages: Messages }[];
  /** The complete report's file, once it is written. */
  reportUuid: string | null;
}

/** Which field each header means, as far as Inlet is sure, and which required fields no header means. */
export interface Suggested {
  columns: { header: string; field: string | null }[];
  missing: string[];
  /** What the recalled mapping gave every row, and what texts stood for in it; by field. */
  values: NonNullable<MapRequest['values']>;
  replace: NonNullable<MapRequest['replace']>;
  /** The earlier import whose mapping is recalled, or null. */
  recalled: string | null;
}

/** A type of what can be imported, as the API tells of it. */
export type TypeView = Static<typeof ImportType>;

/** Every method throws InletError. */
export interface ImportTarget {
  /** In the order in which they are shown. */
  types(): Promise<TypeView[]>;
  upload(path: string, request: UploadRequest): Promise<Look>;
  suggestion(uuid: string): Promise<Suggested>;
  map(uuid: string, request: MapRequest): Promise<unknown>;
  start(uuid: string): Promise<unknown>;
  cancel(uuid: string): Promise<unknown>;
  /** Deletes what is kept of an import that does not run. */
  discard(uuid: string): Promise<unknown>;
  previewUndo(uuid: string): Promise<UndoPreview>;
  undo(uuid: string): Promise<unknown>;
  /** The file of the report, once it is undone. */
  undoReport(uuid: string): Promise<string>;
  get(uuid: string): Promise<Look>;
  causes(uuid: string): Promise<Cause[]>;
  correct(uuid: string, request: CorrectionRequest): Promise<Corrected>;
  /** @param path of a corrected error report */
  correctByReport(uuid: string, path: string): Promise<Corrected>;
  retry(uuid: string): Promise<unknown>;
  /** The import at each change, for the last time after it has ended. */
  watch(uuid: string): AsyncIterable<Look>;
  download(fileUuid: string): Promise<AsyncIterable<Uint8Array>>;
  close(): Promise<void>;
}

/** States that an import does not leave by itself. */
export const isOver = (status: Status) => status !== 'processing' && status !== 'undoing';
