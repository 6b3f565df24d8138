/**
 * Corrects failed rows without running them: some rows by number, or all rows of a cause at once. What succeeded is
 * never touched; who corrected what, from what, to what and when is kept. Contract §4 `corrections`.
 */
import type pg from 'pg';
import { insertAudit } from '../db/queries/insert-audit.ts';
import {
  hasCause,
  insertBatch,
  insertCauseCorrections,
  insertRowCorrections,
  selectNotFailed,
} from '../db/queries/insert-corrections.ts';
import { updateCorrected } from '../db/queries/update-corrected.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { CauseCorrection, Corrected, CorrectionRequest, RowCorrections } from '../domain/correction.ts';
import { invalid } from '../errors.ts';
import { inWords } from '../types/fields/field.ts';
import { trimCell } from '../validate/kinds/trim.ts';
import type { Context } from './context.ts';
import { type Correctable, correctable } from './correctable.ts';

/** How many rows are named in a refusal. */
export const namedMax = 20;

export async function correct(
  context: Context,
  actor: Actor,
  uuid: string,
  request: CorrectionRequest,
): Promise<Corrected> {
  return inTransaction(context.pool, async (client) => {
    const it = await correctable(client, context.types, actor, uuid);
    const batch = await insertBatch(client, actor.firmUuid, uuid, actor.accountUuid);
    const byRow = 'rows' in request;
    const done = byRow
      ? await correctRows(client, it, batch, request)
      : await correctCause(client, it, batch, request);
    const fields = byRow ? request.rows.flatMap(({ cells }) => Object.keys(cells)) : [request.field];
    await keepCorrections(client, actor, it, done, [...new Set(fields)]);
    return done;
  });
}

/** What every way of correcting ends with. */
export async function keepCorrections(
  client: pg.ClientBase,
  actor: Actor,
  { job, repeats }: Correctable,
  done: Corrected,
  fields: string[],
): Promise<void> {
  if (done.cells === 0) return;
  await updateCorrected(client, job.uuid, fields, repeats(fields));
  const details = { ...done, fields };
  await insertAudit(client, actor.firmUuid, job.uuid, actor.accountUuid, 'corrected', details);
}

async function correctRows(
  client: pg.ClientBase,
  { job, cells, refusal }: Correctable,
  batch: number,
  { rows }: RowCorrections,
): Promise<Corrected> {
  const errors: Record<string, string[]> = {};
  const seen = new Set<number>();
  const given = rows.flatMap(({ row, cells: corrected }, at) => {
    if (seen.has(row)) errors[`rows.${at}.row`] = [`Row ${row} is there twice. Say once what it is to be.`];
    seen.add(row);
    return Object.entries(corrected).map(([field, text]) => {
      const why = refusal(field, true);
      if (why !== null) errors[`rows.${at}.cells.${field}`] = [why];
      return { row, field, text };
    });
  });
  const strangers = await selectNotFailed(client, job.uuid, [...seen], namedMax);
  for (const row of strangers)
    errors[`rows.${rows.findIndex((it) => it.row === row)}.row`] = [notAmongFailed(row)];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return insertRowCorrections(client, job.uuid, batch, cells, given);
}

export const notAmongFailed = (row: number | string) =>
  `Row ${row} is not among the failed rows of this import.`;

async function correctCause(
  client: pg.ClientBase,
  { job, cells, refusal }: Correctable,
  batch: number,
  { field, message, replace, set }: CauseCorrection,
): Promise<Corrected> {
  const why = refusal(field);
  if (why !== null) throw invalid({ field: [why] });
  const done = await insertCauseCorrections(client, job.uuid, batch, {
    field,
    message,
    cell: cells[field] ?? null,
    from: replace ? trimCell(replace.from) : null,
    to: replace ? replace.to : (set ?? ''),
    correctedBefore: job.corrected.includes(field),
  });
  if (done.rows === 0 && !(await hasCause(client, job.uuid, field, message)))
    throw invalid({ message: [`No failed row has this message for the ${inWords(field)} field.`] });
  return done;
}
