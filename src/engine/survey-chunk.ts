/** One chunk's part in the survey: what only the whole file can tell, gathered beside the others (design decision 7). */
import type pg from 'pg';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import { insertRepeats } from '../db/queries/repeats.ts';
import type { Job } from '../db/queries/select-job.ts';
import { reach } from '../points.ts';
import type { DateEvidence } from '../survey/date-order.ts';
import { type DateColumn, gather, startGathering, type UniqueColumn } from '../survey/gather.ts';
import { addHashes, repeatsAmong } from '../survey/repeats.ts';
import { normalise } from '../types/fields/unique-key.ts';
import { readCell, textOf } from '../validate/check-row.ts';
import type { Column, Plan } from '../validate/plan.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { overlayOf } from './corrected.ts';
import { chunkBytes, type Emit, eachRow } from './read-rows.ts';

/** What a survey chunk leaves in the ledger. */
export interface Evidence {
  hashed: number;
  dates: Record<string, DateEvidence>;
}

/** What a plan has to survey: nothing, for many small mappings, and then no survey is made. */
export function surveyed(plan: Plan, job: Job): Surveyed {
  const indexes = plan.match < 0 ? plan.unique : [plan.match, ...plan.unique];
  const unique = indexes.map((index) => plan.columns[index] as Column);
  const dates = plan.columns.filter((column) => isOpenDate(column, job));
  return {
    unique: unique.map(uniqueColumn),
    dates: dates.map(dateColumn),
    cells: [...new Set([...unique, ...dates].map(({ cell }) => cell).filter((cell) => cell >= 0))],
  };
}

export interface Surveyed {
  unique: UniqueColumn[];
  dates: DateColumn[];
  /** Columns of the file that hold them. */
  cells: number[];
}

export async function surveyChunk(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<Evidence> {
  const plan = compileJob(context.types, job, new Date());
  const { unique, dates, cells: wanted } = surveyed(plan, job);
  const piece = await chunkBytes(context.files, job, chunk);
  const found = startGathering(dates);
  const take: Emit = (row, line, cells, problem) => {
    // A row whose cells cannot be trusted carries no value.
    if (problem === null) gather(found, unique, dates, row, line, cells);
  };
  const overlay = await overlayOf(client, job, chunk.firstRow, chunk.firstRow + chunk.rows - 1);
  eachRow(piece, job, chunk, take, overlay, wanted);
  await reach(context, 'surveying');
  if (chunk.rows === job.total) {
    const repeats = repeatsAmong(found.hashes);
    const fields = repeats.map(({ field }) => unique[field]?.field ?? '');
    await insertRepeats(
      client,
      job.uuid,
      repeats.map(({ row }) => row),
      fields,
    );
  } else if (unique.length > 0) {
    await addHashes(client, job.serial, found.hashes);
  }
  return { hashed: found.hashes.count, dates: found.dates };
}

/** A value that fails its own check is no value, and repeats nothing. */
function uniqueColumn(column: Column): UniqueColumn {
  return {
    field: column.field.name,
    normalisedOf(cells) {
      const value = readCell(column, cells);
      return typeof value === 'string' ? normalise(column.field, value) : null;
    },
  };
}

function isOpenDate(column: Column, job: Job): boolean {
  const { kind, name } = column.field;
  return (
    (kind === 'date' || kind === 'datetime') && column.cell >= 0 && job.mapping?.dates[name] === undefined
  );
}

function dateColumn(column: Column): DateColumn {
  return { field: column.field.name, textOf: (cells) => textOf(column, cells) };
}
