/** One chunk's part in the survey: what only the whole file can tell, gathered beside the others (design decision 7). */
import type pg from 'pg';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import { insertRepeats } from '../db/queries/repeats.ts';
import type { Job } from '../db/queries/select-job.ts';
import { reach } from '../points.ts';
import type { DateEvidence } from '../survey/date-order.ts';
import { gather, startGathering } from '../survey/gather.ts';
import { addHashes } from '../survey/kept-hashes.ts';
import { repeatsOf } from '../survey/repeats.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { overlayOf } from './corrected.ts';
import { examineCells, type Row } from './examine-rows.ts';
import { gatherLate } from './gather-late.ts';
import { prepareCalls } from './prepare-calls.ts';
import { chunkBytes, type Emit, eachRow } from './read-rows.ts';
import { isLate, surveyed } from './to-survey.ts';

/** What a survey chunk leaves in the ledger. */
export interface Evidence {
  hashed: number;
  dates: Record<string, DateEvidence>;
}

export async function surveyChunk(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<Evidence> {
  const plan = compileJob(context.types, job, new Date());
  const { unique, dates, cells: wanted } = surveyed(plan, job);
  await prepareCalls(client, job, plan);
  const piece = await chunkBytes(context.files, job, chunk);
  const found = startGathering(dates);
  const late: Row[] | null = unique.some(isLate) ? [] : null;
  const take: Emit = (row, line, cells, problem) => {
    // A row whose cells cannot be trusted carries no value.
    if (problem !== null) return;
    plan.calls.row = row;
    gather(found, unique, dates, row, line, cells);
    if (late !== null) late.push(examineCells(plan, row, line, cells, null));
  };
  const overlay = await overlayOf(client, job, chunk.firstRow, chunk.firstRow + chunk.rows - 1);
  eachRow(piece, job, chunk, take, overlay, wanted);
  if (late !== null)
    await gatherLate(context, client, job, plan, unique, late, (at, text, row) =>
      found.hashes.add(at, text, row),
    );
  await reach(context, 'surveying');
  if (chunk.rows === job.total) {
    // A file of a single chunk needs no table.
    const { rows, fields } = found.hashes;
    const repeats = repeatsOf(found.hashes);
    await insertRepeats(
      client,
      job.uuid,
      repeats.map((at) => rows[at] as number),
      repeats.map((at) => unique[fields[at] as number]?.field ?? ''),
    );
  } else if (unique.length > 0) {
    await addHashes(client, job, found.hashes);
  }
  return { hashed: found.hashes.count, dates: found.dates };
}
