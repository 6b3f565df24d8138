/** Taking back what an import did: what can become of a record, and why one stays (contract §6, Undo). */

/**
 * How many records came to what. The five always sum to what the import created and updated.
 *
 * - `removed`: the import created it, nobody changed it since, nobody points to it.
 * - `restored`: the import changed it; everything it changed is as it was before.
 * - `partly`: values somebody changed since stay; the others are as they were before.
 * - `kept`: nothing of it was taken back, for a reason.
 */
export interface UndoCounts {
  removed: number;
  restored: number;
  partly: number;
  kept: number;
  remaining: number;
}

/** Why a record, or some of its values, stays. */
export const undoReasons = ['changed', 'pointed', 'taken', 'gone', 'refused'] as const;
export type UndoReason = (typeof undoReasons)[number];

/** The reasons in words. */
export const undoReasonWords: Record<UndoReason, string> = {
  changed: 'It was changed after the import.',
  pointed: 'Other records point to it.',
  taken: 'Its old value has been taken by another record.',
  gone: 'It is not there any more.',
  refused: 'The database refused to take it back.',
};

/** What an undo would come to if it were begun now. */
export interface UndoPreview {
  removed: number;
  restored: number;
  partly: number;
  kept: number;
  /** Why records are kept or only partly restored; only reasons there are. */
  reasons: { reason: UndoReason; count: number }[];
}

/** A line of the undo's report: a record that was not simply removed. */
export interface UndoneRecord {
  row: number;
  uuid: string;
  outcome: 'restored' | 'partly' | 'kept';
  reason: UndoReason | null;
  /** Fields whose values stay as they are. */
  fields: string[];
}
