/** A chunk of an atomic import: its rows are examined as ever, and those that are well wait for the others. */
import type pg from 'pg';
import type { Job } from '../db/queries/select-job.ts';
import { idPrefix, recordId } from '../domain/origin.ts';
import { unavailable } from '../errors.ts';
import { isolate } from '../load/isolate.ts';
import { stageRows } from '../load/staging.ts';
import type { Plan } from '../validate/plan.ts';
import { storedColumns } from '../validate/stored-columns.ts';
import type { Context } from './context.ts';
import type { Row } from './examine-rows.ts';
import { isGood } from './load-chunk.ts';
import { markTaken } from './mark-taken.ts';
import { markRefused } from './write-rows.ts';

/** Puts the good rows aside; those that turn out not to be good get their messages. @returns how many wait */
export async function stageAtomic(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  plan: Plan,
  rows: Row[],
): Promise<number> {
  await markTaken(client, job, plan, rows);
  const columns = storedColumns(plan);
  const { originMs, serial } = job;
  if (originMs === null) throw unavailable('The import has not been started.');
  const prefix = idPrefix({ ms: originMs, serial });
  const good = rows.filter(isGood).map((it) => ({
    it,
    row: it.row,
    uuid: plan.as === 'store' ? recordId(prefix, it.row) : (it.uuid as string),
    values: it.values,
  }));
  let staged = 0;
  await isolate(
    client,
    good,
    async (some) => {
      await stageRows(client, serial, columns, some);
      staged += some.length;
    },
    ({ it }, error) => markRefused(context, job, plan, it, error),
  );
  return staged;
}
