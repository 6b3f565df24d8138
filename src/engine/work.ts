/**
 * What a worker does, over and over: claim a line of the ledger, do its work, write down what became of it. All in
 * one transaction; whatever dies takes its claim and everything half done with it (design decision 3).
 */
import type pg from 'pg';
import { type Chunk, claimChunk } from '../db/queries/claim-chunk.ts';
import { type Decided, decideChunk } from '../db/queries/decide-chunk.ts';
import { stage } from '../db/queries/insert-chunks.ts';
import { type Job, selectJob } from '../db/queries/select-job.ts';
import { retryable } from '../db/transaction.ts';
import { reach } from '../points.ts';
import type { Context } from './context.ts';
import { failRun } from './fail-run.ts';
import { finishAtomic } from './finish-atomic.ts';
import { finishRun } from './finish-run.ts';
import { finishUndo } from './finish-undo.ts';
import { giveUpUndo } from './give-up-undo.ts';
import { loadChunk } from './load-chunk.ts';
import { isAtomic } from './open-atomic.ts';
import { settleSurvey } from './settle-survey.ts';
import { settleSurveyAgain, surveyChunkAgain } from './survey-again.ts';
import { surveyChunk } from './survey-chunk.ts';
import { undoChunk } from './undo-chunk.ts';
import { isWeather } from './weather.ts';

/** Times a line is tried again after an error that is neither a row's fault nor the weather's, before its import fails. */
const attemptsMax = 5;
const attempts = new Map<string, number>();

/**
 * What a crash of the database takes back of a survey is surveyed again: what it gathered is gone by then anyway. So its
 * lines do not wait for the disk.
 */
const mayBeLost = 'SET LOCAL synchronous_commit = off';

/** Who works: its name in the ledger and the log, and where in a file it begins (0 … 1, see claim-chunk). */
export interface Worker {
  name: string;
  lane: number;
}

/** Does one line of work. @returns whether there was any */
export async function workOnce(context: Context, client: pg.PoolClient, worker: Worker): Promise<boolean> {
  await client.query('BEGIN');
  let chunk: Chunk | null = null;
  try {
    chunk = await claimChunk(client, context.config.maxRunningImports, worker.lane);
    const job = chunk && (await selectJob(client, chunk.importUuid));
    // Between choosing the line and locking it the import may have been stopped or mapped anew.
    if (!chunk || !job || !mayWork(job, chunk)) {
      await client.query('ROLLBACK');
      return chunk !== null;
    }
    await workOn(context, client, job, chunk, worker.name);
    if (chunk.stage === stage.load) await reach(context, 'before-commit');
    if (chunk.stage === stage.undo) await reach(context, 'undoing');
    await client.query('COMMIT');
    if (chunk.stage === stage.load) await reach(context, 'after-commit');
    attempts.delete(keyOf(chunk));
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if (chunk === null || isWeather(error)) throw error;
    if (!retryable(error)) await giveUp(context, client, chunk, error, worker.name);
    return true;
  }
}

function mayWork(job: Job, chunk: Chunk): boolean {
  if (job.stopping || job.run !== chunk.run) return false;
  if (chunk.stage >= stage.undo) return job.status === 'undoing';
  return job.status === 'processing' || (job.status === 'mapped' && chunk.stage < stage.load);
}

async function workOn(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
  worker: string,
): Promise<void> {
  const began = performance.now();
  // An atomic import is run again in its first run.
  const isRetry = chunk.run > 1 || (isAtomic(job) && job.resurvey);
  let decided: Omit<Decided, 'worker' | 'seconds'> = {};
  switch (chunk.stage) {
    case stage.survey:
      await client.query(mayBeLost);
      decided = { evidence: await (isRetry ? surveyChunkAgain : surveyChunk)(context, client, job, chunk) };
      break;
    case stage.settle:
      if (!(await (isRetry ? settleSurveyAgain : settleSurvey)(context, client, job))) return;
      break;
    case stage.load:
      decided = await loadChunk(context, client, job, chunk);
      break;
    case stage.finish: {
      const ended = await endOf(context, client, job, chunk);
      if (ended === null) return;
      decided = ended;
      break;
    }
    case stage.undo:
      decided = await undoChunk(context, client, job, chunk);
      break;
    case stage.finishUndo:
      decided = await finishUndo(context, client, job);
      break;
  }
  const seconds = (performance.now() - began) / 1000;
  await decideChunk(client, chunk, { ...decided, worker, seconds });
  context.log.debug({ import: job.uuid, stage: chunk.stage, chunk: chunk.number, seconds }, 'chunk done');
}

/** Ends a run. @returns what it decided, or null where rows have to be looked at again */
async function endOf(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  chunk: Chunk,
): Promise<Omit<Decided, 'worker' | 'seconds'> | null> {
  if (isAtomic(job)) return finishAtomic(context, client, job, chunk);
  await finishRun(context, client, job, 'completed');
  return {};
}

/** A bug or a missing file: tried a few times, then the import as a whole fails, in words. Nothing loops for ever. */
async function giveUp(
  context: Context,
  client: pg.PoolClient,
  chunk: Chunk,
  error: unknown,
  worker: string,
): Promise<void> {
  const key = keyOf(chunk);
  const tried = (attempts.get(key) ?? 0) + 1;
  attempts.set(key, tried);
  context.log.error(
    { err: error, import: chunk.importUuid, stage: chunk.stage, chunk: chunk.number, tried },
    'chunk failed',
  );
  if (tried < attemptsMax) return;
  attempts.delete(key);
  if (chunk.stage >= stage.undo) await giveUpUndo(context, client, chunk, worker);
  else await failRun(context, client, chunk.importUuid, error);
}

const keyOf = (chunk: Chunk) => `${chunk.importUuid} ${chunk.run} ${chunk.stage} ${chunk.number}`;
