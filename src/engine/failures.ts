/** What failed: row by row, and by what is wrong with the rows. Contract §4 `failures`. */
import { selectCauses, selectFailedRows } from '../db/queries/failed-rows.ts';
import { selectJobOf } from '../db/queries/select-job.ts';
import type { Actor } from '../domain/actor.ts';
import type { Cause } from '../domain/correction.ts';
import type { FailedPage } from '../domain/views.ts';
import { notFound } from '../errors.ts';
import type { Context } from './context.ts';
import type { PageRequest } from './contract.ts';
import { mustBeKept } from './kept.ts';

export async function failures(
  context: Context,
  actor: Actor,
  uuid: string,
  { page, perPage }: PageRequest,
): Promise<FailedPage> {
  const job = await selectJobOf(context.pool, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  mustBeKept(job, 'show its failed rows');
  const found = await selectFailedRows(context.pool, uuid, perPage, (page - 1) * perPage);
  const singular = context.types.get(job.type)?.singular ?? job.type;
  return { ...found, page, perPage, singular, headers: job.headers, mapping: job.mapping };
}

export async function causes(context: Context, actor: Actor, uuid: string): Promise<Cause[]> {
  const job = await selectJobOf(context.pool, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  mustBeKept(job, 'show its failed rows');
  const headers = Object.entries(job.mapping?.headers ?? {});
  const cells = headers.map(([field, header]) => [field, job.headers.indexOf(header)]);
  return selectCauses(context.pool, uuid, Object.fromEntries(cells));
}
