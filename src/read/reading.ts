/** What readings of a record that does not fit have in common: what they are read against, and what speaks for them. */
import { cellType, typeOf } from './cell-type.ts';
import { sameFamily } from './column-types.ts';

/** What the columns of the table are known to hold. */
export interface Columns {
  /** How many cells a row should have. */
  width: number;
  /** `cellType` of each column. */
  kinds: readonly number[];
  /** For each column, whether hardly a row is without a value there; left out where that is not known. */
  full?: readonly boolean[];
}

/** A way to read a record: the lower the cost, the likelier. */
export interface Reading {
  cost: number;
  cells: string[];
}

/** How many ways to read a record are looked at. */
export const WORK_MAX = 40_000;
/** What speaks for a value that is of its column's kind. */
const IN_PLACE = -0.1;
/** What it costs to think of `4 Wool` as a number: rather two cells, but there are numbers with letters. */
const CODE_FOR_NUMBER = 0.7;

/** What it costs to leave a cell empty in a column that hardly ever is. */
export const EMPTY_IN_FULL = 0.3;

/** What it costs to think that a cell stands in a column. @param kind of the column, undefined where it is not known */
export function misplaced(cell: string, kind: number | undefined): number {
  if (kind === undefined || kind === cellType.empty || kind >= cellType.text) return 0;
  const type = typeOf(cell);
  if (type === cellType.empty) return 0;
  if (kind === cellType.number && type === cellType.code) return CODE_FOR_NUMBER;
  return sameFamily(type, kind) ? IN_PLACE : 1.5;
}
