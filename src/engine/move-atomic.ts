/**
 * The rows of an atomic import become records in one transaction. What others wrote since the rows were examined can
 * stand in the way: such rows are listed, all of them, and nothing is moved.
 */
import type pg from 'pg';
import { referenceTargets } from '../db/queries/find-references.ts';
import type { Job } from '../db/queries/select-job.ts';
import {
  countClashes,
  noteGone,
  noteLostReferences,
  noteRefused,
  noteTaken,
  noteUnrelated,
  openClashes,
  skipTaken,
  someGone,
} from '../load/clashes.ts';
import { attempt } from '../load/isolate.ts';
import { moveStaged, type RowRange, type StagedTarget } from '../load/move-staged.ts';
import { analyseStaging } from '../load/staging.ts';
import * as messages from '../validate/messages.ts';
import type { Column, Plan } from '../validate/plan.ts';
import { storedColumns } from '../validate/stored-columns.ts';
import type { Context } from './context.ts';
import { typeOf } from './type-of.ts';

/** Every round either moves, or finds rows in the way, or somebody else was faster again. */
const roundsMax = 10;

/** @returns how many records were made or changed, or null, and nothing is, where rows stand on the list of clashes */
export async function moveAtomic(
  context: Context,
  client: pg.PoolClient,
  job: Job,
  plan: Plan,
): Promise<number | null> {
  const { uuid: importUuid, firmUuid, serial, total } = job;
  const { table } = plan.type;
  const target = { table, firmUuid, importUuid, serial, as: plan.as, columns: storedColumns(plan) };
  await analyseStaging(client, serial);
  await openClashes(client);
  await checkReferences(context, client, target, plan);
  await checkRelations(context, client, target, plan);
  for (let round = 0; round < roundsMax; round++) {
    if ((await countClashes(client)) > 0) return null;
    const result = await tryToMove(client, target, { from: 1, to: total });
    if (typeof result === 'number') return result;
    if (result === 'gone') await checkGone(client, target, plan);
    else if (result === '23505') await checkUnique(client, target, plan);
    else await findRefused(client, target, { from: 1, to: total });
    if (job.onDuplicate === 'skip') await skipTaken(client, serial);
  }
  throw new Error('The rows of an atomic import could not be moved, however often it was tried.');
}

/** @returns how many records were made or changed; else nothing is, and why: an SQLSTATE, or that a record to change is gone */
async function tryToMove(
  client: pg.PoolClient,
  target: StagedTarget,
  range: RowRange,
): Promise<number | 'gone' | string> {
  await client.query('SAVEPOINT trial');
  let moved = 0;
  const result = await attempt(client, async () => {
    moved = await moveStaged(client, target, range);
  });
  if (result.kept && !(target.as === 'update' && (await someGone(client, target)))) {
    await client.query('RELEASE SAVEPOINT trial');
    return moved;
  }
  await client.query('ROLLBACK TO SAVEPOINT trial; RELEASE SAVEPOINT trial');
  return result.kept ? 'gone' : (result.error.code ?? '');
}

async function checkGone(client: pg.PoolClient, target: StagedTarget, plan: Plan): Promise<void> {
  const { field } = plan.columns[plan.match] as Column;
  await noteGone(client, target, { field: field.name, message: messages.notAnOption(field.name) });
}

async function checkReferences(
  context: Context,
  client: pg.PoolClient,
  target: StagedTarget,
  plan: Plan,
): Promise<void> {
  for (const { name, index } of storedColumns(plan)) {
    const { field } = plan.columns[index] as Column;
    if (field.ref === null) continue;
    const { to, by, key, where } = field.ref;
    // By name, only the name was asked for; see db/queries/find-references.
    const only = by === 'name' && key === null ? null : where;
    const tables = referenceTargets(context.types, to).map(({ table }) => ({ table, where: only }));
    const failure = { field: field.name, message: messages.notAnOption(field.name) };
    const column = { name, list: field.kind === 'refs' };
    await noteLostReferences(client, target, column, tables, failure);
  }
}

/** Of rules that ask for a link between two references, where the rows say at least one of the two (see mark-unrelated). */
async function checkRelations(
  { types }: Context,
  client: pg.PoolClient,
  target: StagedTarget,
  plan: Plan,
): Promise<void> {
  for (const rule of plan.type.rules) {
    if (rule.rule !== 'related_through') continue;
    const { field, to, through } = rule;
    if (![field, to.field].some((name) => plan.filledBy.has(name))) continue;
    const referred = plan.type.fields.find(({ name }) => name === to.field)?.ref?.to ?? '';
    const relation = {
      field,
      to: { ...to, table: typeOf(types, referred).table },
      through: { ...through, table: typeOf(types, through.type).table },
    };
    await noteUnrelated(client, target, relation, messages.notAnOption(field));
  }
}

async function checkUnique(client: pg.PoolClient, target: StagedTarget, plan: Plan): Promise<void> {
  for (const key of plan.unique) await noteTaken(client, target, key, messages.taken(key.on));
}

/** Finds the rows the database refuses, by halving; what it takes is taken back again. */
async function findRefused(client: pg.PoolClient, target: StagedTarget, range: RowRange): Promise<void> {
  await client.query('SAVEPOINT part');
  const result = await attempt(client, async () => {
    await moveStaged(client, target, range);
  });
  await client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
  if (result.kept) return;
  const { from, to } = range;
  if (from === to) return noteRefused(client, from, messages.refused);
  const middle = from + ((to - from) >> 1);
  await findRefused(client, target, { from, to: middle });
  await findRefused(client, target, { from: middle + 1, to });
}
