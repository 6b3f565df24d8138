/** What the columns of a table hold, seen from a sample of its rows. */
import { cellType, typeOf } from './cell-type.ts';
import type { SampleRecord } from './sample-records.ts';

/** One column, seen from the sample. */
export interface ColumnType {
  /** One of `cellType`: what at least four of five filled cells are; `text` where they disagree. */
  type: number;
  /** Filled cells among those looked at. */
  filled: number;
  looked: number;
  /** Values seen, trimmed and in lower case, with how often; a few hundred at most. */
  values: Map<string, number>;
}

const VALUES_MAX = 400;
const AGREEMENT = 0.8;

/** @param rows records with the table's number of cells, header left out */
export function columnTypes(rows: readonly SampleRecord[], width: number): ColumnType[] {
  return Array.from({ length: width }, (_, column) => {
    const values = new Map<string, number>();
    const seen = new Array<number>(12).fill(0);
    let filled = 0;
    for (const row of rows) {
      const cell = row.cells[column] ?? '';
      const type = typeOf(cell);
      if (type === cellType.empty) continue;
      filled++;
      seen[type] = (seen[type] ?? 0) + 1;
      const value = cell.trim().toLowerCase();
      if (values.size < VALUES_MAX || values.has(value)) values.set(value, (values.get(value) ?? 0) + 1);
    }
    return { type: dominant(seen, filled), filled, looked: rows.length, values };
  });
}

/** Whether two types can stand in one column: dates with and without time, numbers among codes. */
export function sameFamily(one: number, other: number): boolean {
  if (one === other) return true;
  const dates: number[] = [cellType.date, cellType.moment];
  const codes: number[] = [cellType.number, cellType.code];
  return (dates.includes(one) && dates.includes(other)) || (codes.includes(one) && codes.includes(other));
}

function dominant(seen: readonly number[], filled: number): number {
  if (filled === 0) return cellType.empty;
  const enough = filled * AGREEMENT;
  for (let type = 1; type < seen.length; type++) if ((seen[type] ?? 0) >= enough) return type;
  const dates = (seen[cellType.date] ?? 0) + (seen[cellType.moment] ?? 0);
  if (dates >= enough) return cellType.date;
  const codes = (seen[cellType.number] ?? 0) + (seen[cellType.code] ?? 0);
  return codes >= enough ? cellType.code : cellType.text;
}
