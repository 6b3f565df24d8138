/** The rows a line of the ledger decides: a range of the file, or in a retry the failed rows of a range. */
import type pg from 'pg';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import { selectFailures } from '../db/queries/select-failures.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Failure } from '../domain/failure.ts';
import type { Files } from '../files/contract.ts';
import { refused } from '../validate/messages.ts';
import type { Plan } from '../validate/plan.ts';
import { overlayOf } from './corrected.ts';
import { examineCells, type Row } from './examine-rows.ts';
import { cellsOf, chunkBytes, eachRow } from './read-rows.ts';

export interface ChunkRows {
  rows: Row[];
  /** Cells as they were run, corrections in them, of rows whose failure is only found after they were read. */
  cellsOf(wanted: ReadonlySet<number>): Map<number, string[]>;
}

/** Rows of the file. */
export async function fileRows(
  files: Files,
  client: pg.ClientBase,
  job: Job,
  plan: Plan,
  chunk: Chunk,
): Promise<ChunkRows> {
  const piece = await chunkBytes(files, job, chunk);
  const overlay = await overlayOf(client, job, chunk.firstRow, chunk.firstRow + chunk.rows - 1);
  const rows: Row[] = [];
  const take = (row: number, line: number, cells: string[], problem: string | null) =>
    rows.push(examineCells(plan, row, line, cells, problem));
  eachRow(piece, job, chunk, take, overlay);
  return { rows, cellsOf: (wanted) => cellsOf(piece, job, chunk, wanted, overlay) };
}

/** The failed rows of a line of a retry, as they were kept when they failed, with their corrections. */
export async function failedRows(
  client: pg.ClientBase,
  job: Job,
  plan: Plan,
  from: number,
  to: number,
): Promise<ChunkRows> {
  const failures = await selectFailures(client, job.uuid, from, to);
  const overlay = await overlayOf(client, job, from, to);
  const rows = failures.map((failure) => {
    const { row, line, cells } = failure;
    const trusted = overlay?.apply(row, cells) ?? false;
    return examineCells(plan, row, line, cells, trusted ? null : problemOf(failure));
  });
  return {
    rows,
    cellsOf: (wanted) =>
      new Map(failures.filter(({ row }) => wanted.has(row)).map(({ row, cells }) => [row, cells])),
  };
}

/** Why the reader gave a row up, or null where it did not. That the database refused it once is no reason not to try again. */
export function problemOf({ messages }: Pick<Failure, 'messages'>): string | null {
  const [problem] = messages.row ?? [];
  return problem === undefined || problem === refused ? null : problem;
}
