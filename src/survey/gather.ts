/** What one chunk gives to the survey: hashes of its unique values, and evidence of its date orders. Pure. */
import { type DateEvidence, emptyEvidence, observe } from './date-order.ts';
import { hashValue } from './hash.ts';

/** A column whose values may not repeat: gives the normalised value of a row, or null where the row carries none. */
export interface UniqueColumn {
  field: string;
  normalisedOf(cells: readonly string[]): string | null;
}

/** A column of dates whose order nobody has settled: gives the trimmed text. */
export interface DateColumn {
  field: string;
  textOf(cells: readonly string[]): string;
}

/** The unique values of some rows, gathered as parallel arrays. */
export interface Hashes {
  /** Index among the unique columns. */
  fields: number[];
  /** 32 hex digits each. */
  hashes: string[];
  rows: number[];
}

export interface Gathered {
  hashes: Hashes;
  dates: Record<string, DateEvidence>;
}

export function startGathering(dates: readonly DateColumn[]): Gathered {
  return {
    hashes: { fields: [], hashes: [], rows: [] },
    dates: Object.fromEntries(dates.map(({ field }) => [field, emptyEvidence()])),
  };
}

/** Adds one row. */
export function gather(
  into: Gathered,
  unique: readonly UniqueColumn[],
  dates: readonly DateColumn[],
  row: number,
  line: number,
  cells: readonly string[],
): void {
  unique.forEach((column, index) => {
    const value = column.normalisedOf(cells);
    if (value === null) return;
    into.hashes.fields.push(index);
    into.hashes.hashes.push(hashValue(value));
    into.hashes.rows.push(row);
  });
  for (const { field, textOf } of dates) {
    const evidence = into.dates[field];
    if (evidence !== undefined) observe(evidence, textOf(cells), line);
  }
}
