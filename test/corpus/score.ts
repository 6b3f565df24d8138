/**
 * How much of a table was read right: success, and precision, recall and F1 of header, records and cells, ten
 * numbers between 0 and 1 as in the Pollock benchmark. Stricter than that, a record is right only with each text in its
 * own cell; space around a cell is left aside, and so is the order of records and of cells.
 */
import type { Polluted } from './pollute.ts';

export interface Score {
  success: number;
  header: Agreement;
  records: Agreement;
  cells: Agreement;
}

export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

export interface Loaded {
  header: string[] | null;
  rows: string[][];
}

export function score(truth: Polluted, loaded: Loaded | null): Score {
  const none = { precision: 0, recall: 0, f1: 0 };
  if (loaded === null) return { success: 0, header: none, records: none, cells: none };
  const joined = (rows: string[][]) => rows.map((row) => JSON.stringify(row.map(normal)));
  return {
    success: 1,
    header: agreement((truth.header ?? []).map(normal), (loaded.header ?? []).map(normal)),
    records: agreement(joined(truth.rows), joined(loaded.rows)),
    cells: agreement(truth.rows.flat().map(normal), loaded.rows.flat().map(normal)),
  };
}

/** The sum of the ten numbers. */
export function total(score: Score): number {
  return [score.header, score.records, score.cells].reduce(
    (sum, { precision, recall, f1 }) => sum + precision + recall + f1,
    score.success,
  );
}

function normal(cell: string): string {
  return cell.trim().replace(/\r\n/g, '\n');
}

function agreement(truth: string[], loaded: string[]): Agreement {
  if (truth.length === 0) {
    const right = loaded.length === 0 ? 1 : 0;
    return { precision: right, recall: 1, f1: right };
  }
  const left = new Map<string, number>();
  for (const item of truth) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of loaded) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    shared++;
  }
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 };
  const precision = shared / loaded.length;
  const recall = shared / truth.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
