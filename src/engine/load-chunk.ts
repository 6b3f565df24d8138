/**
 * A chunk's life: read, mapped, validated, loaded, and written down, in the one transaction that holds its line of
 * the ledger. Either all of it is kept or none (contract §6, exactly once).
 */
import type pg from 'pg';
import { onlyProbes } from '../db/probes.ts';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import type { Decided } from '../db/queries/decide-chunk.ts';
import { deleteFailures } from '../db/queries/select-failures.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Failure, Messages } from '../domain/failure.ts';
import { writeFailures } from '../load/write-failures.ts';
import { reach } from '../points.ts';
import type { Plan } from '../validate/plan.ts';
import { type ChunkRows, failedRows, fileRows } from './chunk-rows.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { examineRows, type Row } from './examine-rows.ts';
import { markTaken } from './mark-taken.ts';
import { isAtomic } from './open-atomic.ts';
import { prepareCalls, tellThrown } from './prepare-calls.ts';
import { stageAtomic } from './stage-atomic.ts';
import { writeRows } from './write-rows.ts';

export async function loadChunk(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<Omit<Decided, 'worker' | 'seconds'>> {
  await onlyProbes(client);
  const plan = compileJob(context.types, job, job.startedAt ?? new Date());
  await prepareCalls(client, job, plan);
  const { firstRow, lastRow } = chunk;
  const { rows, cellsOf } =
    lastRow === null
      ? await fileRows(context.files, client, job, plan, chunk)
      : await failedRows(client, job, plan, firstRow, lastRow);

  await examineRows(client, context.types, job, plan, rows);
  tellThrown(context, job, plan);
  const good = rows.filter(isGood);
  await reach(context, 'before-copy');
  const staged = isAtomic(job) ? await stageAtomic(context, client, job, plan, rows) : null;
  let written = { created: 0, updated: 0, unchanged: 0 };
  if (plan.dryRun) written = await checkOnly(client, job, plan, rows, good);
  else if (staged === null) written = await writeRows(context, client, job, plan, good, rows);

  await reach(context, 'after-copy');
  const failures = failuresOf(job, rows, cellsOf);
  if (lastRow !== null) await deleteFailures(client, job.uuid, firstRow, lastRow);
  await writeFailures(client, job.firmUuid, job.uuid, failures);
  // Nothing else of an atomic import is decided until all of it is.
  if (staged !== null) return { failed: failures.length, evidence: { staged } };
  const skipped = rows.length - failures.length - rows.filter(isGood).length;
  // Counters of a retry are what it changed: its rows counted as failed before.
  const formerly = lastRow === null ? 0 : rows.length;
  return { ...written, unchanged: written.unchanged + skipped, failed: failures.length - formerly };
}

export function isGood(row: Row): boolean {
  return row.messages === null && row.duplicate === null;
}

/** `validate` changes nothing: good rows end as unchanged. */
async function checkOnly(client: pg.ClientBase, job: Job, plan: Plan, rows: Row[], good: Row[]) {
  await markTaken(client, job, plan, rows);
  return { created: 0, updated: 0, unchanged: good.filter(isGood).length };
}

/** The failures of a chunk, in order. A duplicate fails a row unless the import skips duplicates. */
function failuresOf(job: Job, rows: Row[], cellsOfRows: ChunkRows['cellsOf']): Failure[] {
  const failed = rows.filter(
    (row) => row.messages !== null || (row.duplicate !== null && job.onDuplicate === 'fail'),
  );
  const late = new Set(failed.filter((row) => row.cells === null).map((row) => row.row));
  const cells = late.size === 0 ? null : cellsOfRows(late);
  return failed.map((row) => ({
    row: row.row,
    line: row.line,
    // Without the cells of fields that have no header.
    cells: (row.cells ?? cells?.get(row.row) ?? []).slice(0, job.headers.length),
    messages: joined(row.messages, row.duplicate),
  }));
}

/** A row's messages and its duplicates as one; the same message is told once. */
export function joined(messages: Messages | null, duplicate: Messages | null): Messages {
  const all: Messages = { ...messages };
  for (const [field, list] of Object.entries(duplicate ?? {}))
    all[field] = [...new Set([...(all[field] ?? []), ...list])];
  return all;
}
