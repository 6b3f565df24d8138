/** One line of an undo: what a range of rows did is taken back, in the one transaction that holds the line (contract §6, Undo). */
import type pg from 'pg';
import type { Chunk } from '../db/queries/claim-chunk.ts';
import { insertKept } from '../db/queries/insert-undo-record.ts';
import type { Job } from '../db/queries/select-job.ts';
import { recordId } from '../domain/origin.ts';
import { takeBackCreated } from '../undo/created.ts';
import { nothing, type Part, type PartCounts, type Refuse, type TakeBack } from '../undo/part.ts';
import { takeApart } from '../undo/take-apart.ts';
import { takeBackUpdated } from '../undo/updated.ts';
import type { Context } from './context.ts';
import { undoTarget } from './undo-target.ts';

export async function undoChunk(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<PartCounts> {
  const part = { from: chunk.firstRow, to: chunk.firstRow + chunk.rows - 1, rows: null };
  return undoPart(context, client, job, part);
}

/** Takes back what some rows of an import did; what the database refuses is kept. */
export async function undoPart(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  part: Part,
): Promise<PartCounts> {
  const target = undoTarget(context, job);
  if (target === null) return nothing;
  const takeBack: TakeBack =
    'created' in target
      ? (some) => takeBackCreated(client, target.created, some)
      : (some) => takeBackUpdated(client, target.updated, some);
  const refuse: Refuse = async (row, reason) => {
    const recordUuid = 'created' in target ? recordId(target.created.idPrefix, row) : null;
    const it = { firmUuid: job.firmUuid, importUuid: job.uuid, row, recordUuid, reason };
    return { ...nothing, kept: await insertKept(client, it) };
  };
  return takeApart(client, part, takeBack, refuse);
}
