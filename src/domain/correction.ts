/** Putting failed rows right: what is told of them, and what can be said to correct them. Contract §4. */
import type { Failure } from './failure.ts';

/** A failed row with the corrections that were given and not run yet, or are kept from before: field → text. */
export interface FailedRow extends Failure {
  corrections: Record<string, string>;
}

/** All failed rows with one message of one field. */
export interface Cause {
  field: string;
  message: string;
  /** Failed rows. */
  count: number;
  /** Up to five different cells that caused it, as they were run, in the order of the first row with each. */
  examples: string[];
}

/** Corrections row by row. */
export interface RowCorrections {
  rows: { row: number; cells: Record<string, string> }[];
}

/** One correction for all rows of a cause: a text for another, or one text for all. */
export interface CauseCorrection {
  field: string;
  message: string;
  replace?: { from: string; to: string };
  set?: string;
}

export type CorrectionRequest = RowCorrections | CauseCorrection;

/** What was changed. A cell that is corrected to what it is already counts as neither. */
export interface Corrected {
  rows: number;
  cells: number;
}

/** One corrected cell, as it is kept. */
export interface CorrectionView {
  row: number;
  field: string;
  from: string;
  to: string;
  at: Date;
  /** Who; null where the account is gone. */
  account: { uuid: string; name: string } | null;
}

/** Something done to an import, by a person or (null) by Inlet itself. */
export interface HistoryEntry {
  at: Date;
  action: string;
  account: { uuid: string; name: string } | null;
  /** Counts and names of fields; never a cell. */
  details: Record<string, unknown>;
}
