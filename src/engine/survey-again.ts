/**
 * The survey of a retry: corrections changed unique values, so which rows repeat one has to be found anew. The whole
 * file is looked at with its corrections, since a row that did well is not to be seen from the failed ones. Rows that
 * earlier runs decided come first: what succeeded is never touched. Contract §4 `retry`, §6 Duplicates.
 */
import type pg from 'pg';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import { selectRepeats } from '../db/queries/repeats.ts';
import {
  deleteOpenRepeats,
  selectMade,
  selectStandings,
  updateResurvey,
} from '../db/queries/retry-survey.ts';
import type { Job } from '../db/queries/select-job.ts';
import { reopenSurvey, selectEvidence } from '../db/queries/survey.ts';
import { idPrefix, recordId } from '../domain/origin.ts';
import { reach } from '../points.ts';
import { Hashes } from '../survey/gather.ts';
import { addHashes, closeSurvey, holdsAll, openSurvey, settleRepeats } from '../survey/kept-hashes.ts';
import { decidedBefore } from '../survey/repeats.ts';
import type { Plan } from '../validate/plan.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { overlayOf } from './corrected.ts';
import { examineCells, type Row } from './examine-rows.ts';
import { gatherLate } from './gather-late.ts';
import { prepareCalls } from './prepare-calls.ts';
import { chunkBytes, type Emit, eachRow } from './read-rows.ts';
import type { Evidence } from './survey-chunk.ts';
import { isLate, surveyed } from './to-survey.ts';

/** One range of the file. */
export async function surveyChunkAgain(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<Evidence> {
  const plan = compileJob(context.types, job, job.startedAt ?? new Date());
  const { unique, cells: wanted } = surveyed(plan, job);
  await prepareCalls(client, job, plan);
  const [from, to] = [chunk.firstRow, chunk.firstRow + chunk.rows - 1];
  const { decided, failed } = await selectStandings(client, job.uuid, chunk.number, from, to);
  const succeeded = await succeededAmong(client, job, plan, from, to);
  const repeats = await selectRepeats(client, job.uuid, from, to);
  const skipped = new Set(repeats.map(({ row, field }) => `${row} ${field}`));
  const hashes = new Hashes();
  const late: Row[] | null = unique.some(isLate) ? [] : null;
  const isDecided = (row: number) => decided && !failed.has(row);
  const standing = (row: number) => (isDecided(row) && succeeded(row) ? decidedBefore(row) : row);
  // A duplicate that was skipped carries its value nowhere.
  const isGone = (row: number, field = '') => isDecided(row) && skipped.has(`${row} ${field}`);
  const take: Emit = (row, line, cells, problem) => {
    if (problem !== null) return;
    plan.calls.row = row;
    if (late !== null) late.push(examineCells(plan, row, line, cells, null));
    for (const [index, column] of unique.entries()) {
      const value = isGone(row, column.field) ? null : (column.normalisedOf?.(cells) ?? null);
      if (value !== null) hashes.add(index, value, standing(row));
    }
  };
  const piece = await chunkBytes(context.files, job, chunk);
  eachRow(piece, job, chunk, take, await overlayOf(client, job, from, to), wanted);
  if (late !== null)
    await gatherLate(context, client, job, plan, unique, late, (at, text, row) => {
      if (!isGone(row, unique[at]?.field)) hashes.add(at, text, standing(row));
    });
  await reach(context, 'surveying');
  await addHashes(client, job, hashes);
  return { hashed: hashes.count, dates: {} };
}

/**
 * Which of the rows that earlier runs decided, and that did not fail, did well. A duplicate that was skipped did not: what else
 * it carries stands where its row does, as it did in the first run. Of a new record it can be seen whether it was made.
 */
async function succeededAmong(
  client: pg.PoolClient,
  job: Job,
  plan: Plan,
  from: number,
  to: number,
): Promise<(row: number) => boolean> {
  if (job.onDuplicate !== 'skip') return () => true;
  if (job.mode === 'store' && job.originMs !== null) {
    const prefix = idPrefix({ ms: job.originMs, serial: job.serial });
    const ends = [recordId(prefix, from), recordId(prefix, to)] as const;
    const made = await selectMade(client, plan.type.table, job.firmUuid, ...ends);
    return (row) => made.has(recordId(prefix, row));
  }
  const rows = new Set((await selectRepeats(client, job.uuid, from, to)).map(({ row }) => row));
  return (row) => !rows.has(row);
}

/** @returns false when the survey has to be made again: the database crashed and emptied the unlogged table */
export async function settleSurveyAgain(context: Context, client: pg.PoolClient, job: Job): Promise<boolean> {
  const { unique } = surveyed(compileJob(context.types, job, job.startedAt ?? new Date()), job);
  const evidence: Evidence[] = await selectEvidence(client, job.uuid, job.run);
  const expected = evidence.reduce((sum, it) => sum + it.hashed, 0);
  if (!(await holdsAll(client, job, expected))) {
    await openSurvey(client, job.serial);
    await reopenSurvey(client, job.uuid, job.run);
    return false;
  }
  await deleteOpenRepeats(client, job.uuid);
  const fields = unique.map(({ field }) => field);
  await settleRepeats(client, job.uuid, job, fields);
  await closeSurvey(client, job.serial);
  await reach(context, 'settling');
  await updateResurvey(client, job.uuid, false);
  return true;
}
