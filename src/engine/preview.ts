/**
 * The first rows as they would be stored, with their messages, by the very functions the run uses. Nothing is
 * written: everything happens in a transaction that is rolled back. Contract §4.
 */

import { type Job, selectJobOf, selectRanges } from '../db/queries/select-job.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Messages } from '../domain/failure.ts';
import { idPrefix, recordId } from '../domain/origin.ts';
import type { PreviewRow } from '../domain/views.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { jsonValue } from '../validate/kinds/json-value.ts';
import type { Plan } from '../validate/plan.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { overlayOf } from './corrected.ts';
import { examineCells, examineRows, type Row } from './examine-rows.ts';
import { mustBeKept } from './kept.ts';
import { joined } from './load-chunk.ts';
import { markTaken } from './mark-taken.ts';
import { prepareCalls, tellThrown } from './prepare-calls.ts';
import { chunkBytes, type Emit, eachRow } from './read-rows.ts';

export async function preview(
  context: Context,
  actor: Actor,
  uuid: string,
  count: number,
): Promise<PreviewRow[]> {
  const job = await selectJobOf(context.pool, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  mustBeKept(job, 'be previewed');
  if (!job.mapping)
    throw wrongMoment('This import is uploaded, but not mapped yet. Map its headers first, then preview it.');
  const [range] = await selectRanges(context.pool, uuid);
  if (!range) return [];
  // Where the survey has not settled the order of dates yet, day comes first, as it would in the end unless a cell says otherwise.
  const plan = { ...compileJob(context.types, job, new Date()), dryRun: true };
  await prepareCalls(context.pool, job, plan);
  const overlay = await overlayOf(context.pool, job, range.firstRow, range.firstRow + range.rows - 1);
  const piece = await chunkBytes(context.files, job, range);
  const rows: Row[] = [];
  const take: Emit = (row, line, cells, problem) => {
    if (rows.length >= count) return;
    const examined = examineCells(plan, row, line, cells, problem);
    examined.cells ??= cells.slice();
    rows.push(examined);
  };
  eachRow(piece, job, range, take, overlay);
  await inTransaction(context.pool, async (client) => {
    await examineRows(client, context.types, job, plan, rows);
    await markTaken(client, job, plan, rows);
    tellThrown(context, job, plan);
  });
  return rows.map((row) => shown(job, plan, row));
}

function shown(job: Job, plan: Plan, row: Row): PreviewRow {
  const record: Record<string, unknown> = {};
  plan.columns.forEach(({ field }, index) => {
    if (field.name === 'uuid') return;
    const name = field.ref?.into ?? field.name;
    record[name] ??= jsonValue(field, row.values[index] ?? null, job.timezone);
  });
  const uuid =
    row.uuid ??
    (job.originMs === null ? null : recordId(idPrefix({ ms: job.originMs, serial: job.serial }), row.row));
  const messages = joined(row.messages, row.duplicate);
  return {
    row: row.row,
    line: row.line,
    record: { uuid, ...record },
    cells: refusedCells(plan, row, messages),
    messages,
  };
}

/** A person who is to mend a cell has to see what stands in it; of a huge one the beginning. */
function refusedCells(plan: Plan, { cells }: Row, messages: Messages): Record<string, string> {
  const refused = plan.columns.filter(({ field, cell }) => cell >= 0 && field.name in messages);
  return Object.fromEntries(
    refused.map(({ field, cell }) => {
      const text = cells?.[cell] ?? '';
      return [field.name, text.length > charactersShown ? `${text.slice(0, charactersShown)}…` : text];
    }),
  );
}

const charactersShown = 1_000;
