/** The fields a firm adds to a type: its owners and admins define them, everybody may look. Contract §4 `custom-fields`. */
import type pg from 'pg';
import { mustManage } from '../auth/roles.ts';
import {
  countImportsWith,
  countRecordsWith,
  deleteCustomField,
  holdDefinitions,
  insertCustomField,
  lockCustomField,
  selectCustomField,
  selectCustomFields,
  updateCustomField,
} from '../db/queries/custom-fields.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Page } from '../domain/views.ts';
import { notFound, wrongMoment } from '../errors.ts';
import type { CustomFieldView } from '../types/custom/custom-field.ts';
import { holderOf, takesCustomFields } from '../types/custom/with-custom-fields.ts';
import type { Context as Whole } from './context.ts';
import type { CustomFieldChange, CustomFieldRequest, ListRequest } from './contract.ts';
import { changedField, labelMustFit, mustFit, mustTake, newField } from './new-custom-field.ts';

type Context = Pick<Whole, 'pool' | 'types'>;

export async function customFields(
  { pool, types }: Context,
  actor: Actor,
  { filter, page, perPage }: ListRequest<{ types?: string[] }>,
): Promise<Page<CustomFieldView>> {
  const holders = filter.types?.map((name) => {
    const type = types.get(name);
    return type ? holderOf(types, type).name : name;
  });
  const found = await selectCustomFields(
    pool,
    actor.firmUuid,
    holders ?? null,
    perPage,
    (page - 1) * perPage,
  );
  return { ...found, page, perPage };
}

export async function customField({ pool }: Context, actor: Actor, uuid: string): Promise<CustomFieldView> {
  return found(await selectCustomField(pool, actor.firmUuid, uuid));
}

/** @throws InletError 403, 422 */
export async function createCustomField(
  context: Context,
  actor: Actor,
  request: CustomFieldRequest,
): Promise<CustomFieldView> {
  mustManage(actor);
  const it = newField(context.types, request);
  return inTransaction(context.pool, async (client) => {
    await holdDefinitions(client, actor.firmUuid);
    mustFit(context.types, it, await ofType(client, actor, it.type));
    return insertCustomField(client, actor.firmUuid, it);
  });
}

/** What is left out stays. Name, type and kind never change: records and files go by them. @throws InletError 403, 404, 422 */
export async function changeCustomField(
  context: Context,
  actor: Actor,
  uuid: string,
  change: CustomFieldChange,
): Promise<CustomFieldView> {
  mustManage(actor);
  return inTransaction(context.pool, async (client) => {
    await holdDefinitions(client, actor.firmUuid);
    const before = found(await selectCustomField(client, actor.firmUuid, uuid));
    const given = changedField(before, change);
    const { archived = before.archivedAt !== null } = change;
    const all = await ofType(client, actor, before.type);
    const others = all.filter((it) => it.uuid !== uuid);
    if (!archived && before.archivedAt !== null) {
      mustTake(context.types, before.type);
      mustFit(context.types, given, others);
    } else if (!archived && given.label !== before.label) labelMustFit(context.types, given, others);
    return found(await updateCustomField(client, actor.firmUuid, uuid, { ...given, archived }));
  });
}

/** Deletes a field that nothing was done with; one that was can be archived. @throws InletError 403, 404, 409 */
export async function removeCustomField(context: Context, actor: Actor, uuid: string): Promise<void> {
  mustManage(actor);
  await inTransaction(context.pool, async (client) => {
    await holdDefinitions(client, actor.firmUuid);
    // Whoever maps by it now is waited for, and then seen.
    await lockCustomField(client, actor.firmUuid, uuid);
    const field = found(await selectCustomField(client, actor.firmUuid, uuid));
    const imports = await countImportsWith(client, actor.firmUuid, field);
    if (imports > 0) throw wrongMoment(`${writtenBy(imports)} ${archiveInstead}`);
    const type = context.types.get(field.type);
    // The definition may have gone, or become that of somebody else's table, since the field was added.
    if (!type || !takesCustomFields(type))
      throw wrongMoment(
        `The type ${field.type} takes no custom fields any more, so nobody can see whether records have a value for this one. ${archiveInstead}`,
      );
    const records = await countRecordsWith(client, actor.firmUuid, type.table, field.name);
    if (records > 0) throw wrongMoment(`${heldBy(records)} ${archiveInstead}`);
    await deleteCustomField(client, actor.firmUuid, uuid);
  });
}

const writtenBy = (imports: number) =>
  imports === 1
    ? 'An import that can still be run or undone has the field in its mapping.'
    : `${imports} imports that can still be run or undone have the field in their mappings.`;

const heldBy = (records: number) =>
  records === 1
    ? 'One record has a value for the field.'
    : `${records.toLocaleString('en-GB')} records have a value for the field.`;

const archiveInstead = 'Archive the field instead: it is not offered any more then, and its values stay.';

async function ofType(client: pg.ClientBase, actor: Actor, type: string): Promise<CustomFieldView[]> {
  return (await selectCustomFields(client, actor.firmUuid, [type], null)).rows;
}

/** @throws InletError 404 */
function found(it: CustomFieldView | null): CustomFieldView {
  if (!it) throw notFound('Custom field');
  return it;
}
