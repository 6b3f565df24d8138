/** The end of an atomic import: either every row is well and all become records at once, or nothing is kept (contract §6). */
import type pg from 'pg';
import { countOnLine, reopenLines, selectClashingLines, sumExamined } from '../db/queries/atomic-lines.ts';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import type { Decided } from '../db/queries/decide-chunk.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Failure } from '../domain/failure.ts';
import { clashesBetween, countClashes } from '../load/clashes.ts';
import { closeStaging, countStaged, emptyStaging } from '../load/staging.ts';
import { writeFailures } from '../load/write-failures.ts';
import type { Plan } from '../validate/plan.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { overlayOf } from './corrected.ts';
import { finishRun } from './finish-run.ts';
import { moveAtomic } from './move-atomic.ts';
import { chunkBytes, type Emit, eachRow } from './read-rows.ts';

type Counts = Required<Pick<Decided, 'created' | 'updated' | 'unchanged' | 'failed'>>;
const nothing: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };

/** @returns the counts of its line, or null when the rows have to be examined again: the database crashed and emptied the unlogged table */
export async function finishAtomic(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<Counts | null> {
  const plan = compileJob(context.types, job, job.startedAt ?? new Date());
  const { failed, staged } = await sumExamined(client, job.uuid);
  if (failed > 0) {
    await finishFailed(context, client, job, failed);
    return nothing;
  }
  if ((await countStaged(client, job.serial)) !== staged) {
    await emptyStaging(client, job.serial);
    await reopenLines(client, job.uuid);
    return null;
  }
  const counts = await move(context, client, job, plan);
  await countOnLine(client, chunk, counts);
  if (counts.failed > 0) {
    await finishFailed(context, client, job, counts.failed);
  } else {
    await closeStaging(client, job.serial);
    await finishRun(context, client, job, 'completed');
  }
  return counts;
}

/** Everything becomes records, or rows that turn out not to be well fail. A savepoint takes a part of the way back. */
async function move(context: Context, client: pg.PoolClient, job: Job, plan: Plan): Promise<Counts> {
  const moved = await moveAtomic(context, client, job, plan);
  if (moved === null) return { ...nothing, failed: await failClashing(context, client, job) };
  const rest = job.total - moved;
  return plan.as === 'store'
    ? { ...nothing, created: moved, unchanged: rest }
    : { ...nothing, updated: moved, unchanged: rest };
}

/** Writes the failures of listed rows, a chunk at a time, with their cells. @returns how many rows failed */
async function failClashing(context: Context, client: pg.PoolClient, job: Job): Promise<number> {
  for (const line of await selectClashingLines(client, job.uuid)) {
    const found = await clashesBetween(client, line.firstRow, line.firstRow + line.rows - 1);
    const piece = await chunkBytes(context.files, job, line);
    const failures: Failure[] = [];
    const overlay = await overlayOf(client, job, line.firstRow, line.firstRow + line.rows - 1);
    const take: Emit = (row, at, cells) => {
      const messages = found.get(row);
      if (messages) failures.push({ row, line: at, cells: cells.slice(0, job.headers.length), messages });
    };
    eachRow(piece, job, line, take, overlay);
    await writeFailures(client, job.firmUuid, job.uuid, failures);
  }
  return countClashes(client);
}

async function finishFailed(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  failed: number,
): Promise<void> {
  await closeStaging(client, job.serial);
  const rows =
    failed === 1
      ? 'One row'
      : `${failed.toLocaleString('en-GB')} of ${job.total.toLocaleString('en-GB')} rows`;
  const why = `${rows} failed, so nothing was imported. Correct ${failed === 1 ? 'it' : 'them'} and run the import again.`;
  await finishRun(context, client, job, 'failed', why);
}
