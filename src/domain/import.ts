/**
 * The import: what it can be, what states it goes through, and what a row can come to.
 * Plain data and rules; imports nothing of ours. Contract §3, §5 and §6.
 */

/** What the run does with the rows: make records, change existing ones, or only check. */
export const modes = ['store', 'update', 'validate'] as const;
export type Mode = (typeof modes)[number];

/** What an update finds its record by: `uuid`, or a field of the type that is unique (contract §4 `match_on`). */
export type MatchOn = string;

/** What becomes of a row whose unique value another row or record already has. */
export const duplicatePolicies = ['fail', 'skip'] as const;
export type OnDuplicate = (typeof duplicatePolicies)[number];

/**
 * The states of an import (contract §5).
 *
 * - `uploaded`: the file is kept and read once; its headers wait for a mapping.
 * - `mapped`: at least one header leads to a field; may be mapped again until started.
 * - `processing`: chunks are open or under way, or the import waits for its firm's turn.
 * - `completed`: every row is decided. Failed rows do not make an import failed.
 * - `cancelled`: a person stopped it; what is done stays done; start goes on with the rest.
 * - `failed`: the import as a whole could not be carried out; `failure` says why.
 * - `undoing`: what it did is being taken back.
 * - `undone`: the end.
 */
export const statuses = [
  'uploaded',
  'mapped',
  'processing',
  'completed',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type Status = (typeof statuses)[number];

/** Every allowed step from one state to another; nothing else happens. Contract §5. */
export const transitions: Record<Status, readonly Status[]> = {
  uploaded: ['uploaded', 'mapped'],
  mapped: ['uploaded', 'mapped', 'processing'],
  processing: ['completed', 'cancelled', 'failed'],
  completed: ['processing', 'undoing'],
  cancelled: ['processing', 'undoing'],
  failed: ['processing', 'undoing'],
  undoing: ['undone'],
  undone: [],
};

/** How many rows came to what. The five always sum to the import's total. */
export interface Outcome {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  remaining: number;
}

/**
 * How far an import is, as whole per cent: rounded down, and 100 only when nothing remains (contract §3).
 * @param total rows in the file
 * @param remaining rows not yet decided
 * @param over whether the run has ended; a file without rows is at 100 only then
 */
export function progress(total: number, remaining: number, over: boolean): number {
  if (total === 0) return over ? 100 : 0;
  return Math.floor((100 * (total - remaining)) / total);
}
