/** A part of an import's rows, and what became of the records they made or changed. */
import type { UndoReason } from '../domain/undo.ts';

/** Rows `from` … `to`, both included; of them only `rows` where those are named. */
export interface Part {
  from: number;
  to: number;
  rows: readonly number[] | null;
}

/** How many records came to what; `later` ones wait for others of the same import. */
export interface PartCounts {
  removed: number;
  restored: number;
  partly: number;
  kept: number;
  later: number;
}

export const nothing: PartCounts = { removed: 0, restored: 0, partly: 0, kept: 0, later: 0 };

export function sum(a: PartCounts, b: PartCounts): PartCounts {
  return {
    removed: a.removed + b.removed,
    restored: a.restored + b.restored,
    partly: a.partly + b.partly,
    kept: a.kept + b.kept,
    later: a.later + b.later,
  };
}

/** The part's two halves, or null where it is a single row. */
export function halves({ from, to, rows }: Part): [Part, Part] | null {
  if (rows === null) {
    if (from >= to) return null;
    const middle = from + ((to - from) >> 1);
    return [
      { from, to: middle, rows: null },
      { from: middle + 1, to, rows: null },
    ];
  }
  if (rows.length <= 1) return null;
  const middle = rows.length >> 1;
  return [partOf(rows.slice(0, middle)), partOf(rows.slice(middle))];
}

/** @param rows in ascending order, at least one */
export function partOf(rows: readonly number[]): Part {
  return { from: rows[0] ?? 0, to: rows.at(-1) ?? 0, rows };
}

/** Takes a part back in one statement or a few, all or nothing. */
export type TakeBack = (part: Part) => Promise<PartCounts>;
/** Writes down that the record of a row is kept since the database refuses. */
export type Refuse = (row: number, reason: UndoReason) => Promise<PartCounts>;
