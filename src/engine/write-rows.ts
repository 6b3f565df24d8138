/**
 * Good rows → records. Straight first; when a unique value turns out to be taken, the rows that have it are told
 * apart by a look-up and the rest is written again; what the database refuses for any other reason is isolated.
 *
 * Looking up costs, so a chunk only does it once an import has met a clash: `clashed` remembers that, per thread, as a
 * hint about speed alone. See bench/load.ts for what each way costs.
 */
import type pg from 'pg';
import type { Job } from '../db/queries/select-job.ts';
import { idPrefix } from '../domain/origin.ts';
import { unavailable } from '../errors.ts';
import { attempt, isolate } from '../load/isolate.ts';
import { storeRows } from '../load/store-rows.ts';
import { updateRows } from '../load/update-rows.ts';
import { indexOf } from '../types/unique-keys.ts';
import { addMessage } from '../validate/check-row.ts';
import * as messages from '../validate/messages.ts';
import type { Plan } from '../validate/plan.ts';
import { storedColumns } from '../validate/stored-columns.ts';
import type { Context } from './context.ts';
import type { Row } from './examine-rows.ts';
import { isGood } from './load-chunk.ts';
import { markTaken } from './mark-taken.ts';

const clashed = new Set<string>();
const clashedMax = 1_000;
/** Every round either writes, or finds a row that is taken, or somebody else was faster again. */
const roundsMax = 10;

export interface Written {
  created: number;
  updated: number;
  unchanged: number;
}

/** Writes the good rows among `rows`; those the database does not take get their messages. */
export async function writeRows(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  plan: Plan,
  good: Row[],
  rows: Row[],
): Promise<Written> {
  const look = plan.as === 'update' || clashed.has(job.uuid);
  // Rows that fail anyway are told of their duplicates too, so that every way of running finds the same messages.
  await markTaken(client, job, plan, look ? rows : rows.filter((row) => !isGood(row)));
  let left = look ? good.filter(isGood) : good;
  const write = writer(client, job, plan);
  for (let round = 0; round < roundsMax; round++) {
    if (left.length === 0) return outcome(plan, 0, 0);
    let changed = 0;
    const result = await attempt(client, async () => {
      changed = await write(left);
    });
    if (result.kept) return outcome(plan, left.length, changed);
    if (result.error.code !== '23505') break;
    remember(job.uuid);
    await markTaken(client, job, plan, left);
    const still = left.filter(isGood);
    if (still.length === left.length && round > 0) break;
    left = still;
  }
  return await writeApart(context, client, job, plan, left, write);
}

/** One row at a time at worst: what the database refuses fails alone. */
async function writeApart(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  plan: Plan,
  rows: Row[],
  write: (rows: readonly Row[]) => Promise<number>,
): Promise<Written> {
  let changed = 0;
  let kept = 0;
  await isolate(
    client,
    rows,
    async (some) => {
      changed += await write(some);
      kept += some.length;
    },
    (row, error) => markRefused(context, job, plan, row, error),
  );
  return outcome(plan, kept, changed);
}

/** The message of a row that the database alone does not take. */
export function markRefused(context: Context, job: Job, plan: Plan, row: Row, error: pg.DatabaseError): void {
  const key = plan.unique.find((it) => error.constraint === indexOf(plan.type.table, it));
  if (key) {
    row.duplicate = addMessage(row.duplicate, key.on, messages.taken(key.on));
    return;
  }
  // The database's own words may hold cells, so only what kind of refusal it was is logged.
  context.log.warn(
    { import: job.uuid, row: row.row, code: error.code, constraint: error.constraint },
    'row refused by the database',
  );
  row.messages = addMessage(row.messages, 'row', messages.refused);
}

function outcome(plan: Plan, written: number, changed: number): Written {
  if (plan.as === 'store') return { created: written, updated: 0, unchanged: 0 };
  return { created: 0, updated: changed, unchanged: written - changed };
}

/** Writes rows the plan's way; resolves to how many records changed (of an update). */
function writer(client: pg.PoolClient, job: Job, plan: Plan): (rows: readonly Row[]) => Promise<number> {
  const columns = storedColumns(plan);
  const { table } = plan.type;
  const { firmUuid } = job;
  if (plan.as === 'store') {
    if (job.originMs === null) throw unavailable('The import has not been started.');
    const target = { table, firmUuid, idPrefix: idPrefix({ ms: job.originMs, serial: job.serial }), columns };
    return async (rows) => {
      await storeRows(client, target, rows);
      return 0;
    };
  }
  const { unique } = plan;
  return (rows) => updateRows(client, { table, firmUuid, importUuid: job.uuid, columns, unique }, rows);
}

function remember(importUuid: string): void {
  if (clashed.size >= clashedMax) clashed.clear();
  clashed.add(importUuid);
}
