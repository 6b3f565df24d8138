/**
 * A new import of the same file with the same mapping: a file that was validated goes live without a second upload.
 * Corrections go with it, so that what was put right in the check is right in the run. Contract §4 `copy`.
 */

import { holdDefinitions } from '../db/queries/custom-fields.ts';
import { notify } from '../db/queries/decide-chunk.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { copyCorrectionsOf, insertCopy } from '../db/queries/insert-copy.ts';
import { type Job, selectJobOf } from '../db/queries/select-job.ts';
import type { Db } from '../db/sql.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Mode } from '../domain/import.ts';
import { invalid, notFound } from '../errors.ts';
import { checkMapping } from '../map/check-mapping.ts';
import { modesOf, noSuchMode } from '../types/modes.ts';
import { compileJob } from './compile-job.ts';
import type { Context } from './context.ts';
import { mustBeKept } from './kept.ts';
import { giveMapping } from './map.ts';
import { typeOf, typeOfJob } from './type-of.ts';

/** @param mode null for the same @returns the new import's uuid */
export async function copy(context: Context, actor: Actor, uuid: string, mode: Mode | null): Promise<string> {
  return inTransaction(context.pool, async (client) => {
    await checkMode(context, client, actor, uuid, mode);
    // A custom field that the copy will fill is not deleted before the copy is there to be seen.
    await holdDefinitions(client, actor.firmUuid);
    const own = await insertCopy(client, actor.firmUuid, uuid, actor.accountUuid, mode);
    const source = own && (await selectJobOf(client, actor.firmUuid, uuid));
    if (!own || !source) throw notFound('Import');
    mustBeKept(source, 'be copied');
    typeOfJob(context.types, source);
    if (source.mapping) {
      const made = (await selectJobOf(client, actor.firmUuid, own)) as Job;
      // A field of its mapping may be gone by now, where nothing was left of what it filled.
      checkMapping(typeOfJob(context.types, made), made.headers, source.mapping);
      const corrected = fieldsThatFit(context, source, made);
      await copyCorrectionsOf(client, uuid, own, corrected);
      await giveMapping(context, client, { ...made, corrected }, source.mapping);
    }
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'copied', { to: own });
    await insertAudit(client, actor.firmUuid, own, actor.accountUuid, 'copied', { from: uuid });
    await notify(client, own);
    return own;
  });
}

/** @throws InletError 422 where imports of the type cannot have the mode */
async function checkMode(
  { types }: Context,
  db: Db,
  actor: Actor,
  uuid: string,
  mode: Mode | null,
): Promise<void> {
  const job = mode === null ? null : await selectJobOf(db, actor.firmUuid, uuid);
  const type = job && typeOf(types, job.type);
  if (type && mode !== null && !modesOf(type).includes(mode)) throw invalid({ mode: [noSuchMode(type)] });
}

/** In an update a field without a header is left alone in every row, so it has no corrections either. */
function fieldsThatFit({ types }: Context, source: Job, made: Job): string[] {
  const plan = compileJob(types, { ...made, mapping: source.mapping, corrected: [] }, new Date());
  if (plan.as === 'store') return source.corrected;
  return source.corrected.filter((field) => plan.indexOf.has(field));
}
