/** A mapping is given: checked, kept, and the survey it needs is begun. Again and again until started. Contract §4. */
import type pg from 'pg';
import { notify } from '../db/queries/decide-chunk.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { insertChunks, insertStep, stage } from '../db/queries/insert-chunks.ts';
import { deleteRepeats } from '../db/queries/repeats.ts';
import { type Job, selectJobOf } from '../db/queries/select-job.ts';
import { deleteStuckCalls } from '../db/queries/stuck-calls.ts';
import { deleteSurvey } from '../db/queries/survey.ts';
import { updateMapping } from '../db/queries/update-mapping.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { transitions } from '../domain/import.ts';
import type { Mapping } from '../domain/mapping.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { byOwnNames, checkMapping } from '../map/check-mapping.ts';
import { openSurvey } from '../survey/kept-hashes.ts';
import { storedColumns } from '../validate/stored-columns.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import type { MapRequest } from './contract.ts';
import { mustBeKept } from './kept.ts';
import { surveyed } from './to-survey.ts';
import { archivedNames, holdOffered, typeOfJob } from './type-of.ts';

export async function map(context: Context, actor: Actor, uuid: string, request: MapRequest): Promise<void> {
  const given: Mapping = {
    headers: request.headers,
    values: request.values ?? {},
    replace: request.replace ?? {},
    dates: request.dates ?? {},
  };
  await inTransaction(context.pool, async (client) => {
    const found = await selectJobOf(client, actor.firmUuid, uuid);
    if (!found) throw notFound('Import');
    mustBeOpen(found);
    const customFields = await holdOffered(client, context.types, actor.firmUuid, found.type);
    const before = { ...found, customFields };
    // What it was mapped with before, and perhaps cannot fill any more, is no matter.
    const type = typeOfJob(context.types, { ...before, mapping: null, corrected: [] });
    const mapping = byOwnNames(type, given);
    const archived = await archivedNames(client, context.types, actor.firmUuid, found.type);
    checkMapping(type, before.headers, mapping, archived);
    await giveMapping(context, client, before, mapping);
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'mapped');
    await notify(client, uuid);
  });
}

/** Keeps a mapping that has been checked, and begins the survey it needs. @throws InletError 409 once it has been started */
export async function giveMapping(
  context: Context,
  client: pg.ClientBase,
  before: Job,
  mapping: Mapping,
): Promise<void> {
  // The ledger first, then the import's own row: workers lock in that order too.
  await deleteSurvey(client, before.uuid);
  await deleteRepeats(client, before.uuid);
  await deleteStuckCalls(client, before.uuid);
  const job = { ...before, mapping, surveyed: null, plan: before.plan + 1 };
  const plan = compileJob(context.types, job, new Date());
  const needs = surveyed(plan, job);
  const survey = job.total > 0 && (needs.unique.length > 0 || needs.dates.length > 0);
  const columns = storedColumns(plan).map((column) => column.name);
  const kept = await updateMapping(client, job, mapping, columns, survey ? null : { dates: {} });
  if (!kept) mustBeOpen((await selectJobOf(client, before.firmUuid, before.uuid)) ?? before);
  if (survey) {
    await openSurvey(client, job.serial);
    await insertChunks(client, before.uuid, 1, stage.survey);
    await insertStep(client, before.uuid, 1, stage.settle);
  }
}

/** @throws InletError 409 once the import has been started */
function mustBeOpen(job: Job): void {
  mustBeKept(job, 'be mapped');
  if (transitions[job.status].includes('mapped')) return;
  throw wrongMoment(
    `This import is ${job.status}. A mapping can only be given before it is started; make a new import of the file to map it in another way.`,
  );
}
