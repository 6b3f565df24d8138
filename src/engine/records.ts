/** What is in the firm now: records of a type, each with the import and row it came from. Contract §4. */

import { selectOriginOf, selectOrigins } from '../db/queries/select-origins.ts';
import { selectRecords } from '../db/queries/select-records.ts';
import type { Actor } from '../domain/actor.ts';
import { originOf } from '../domain/origin.ts';
import type { Page, RecordView } from '../domain/views.ts';
import { notFound } from '../errors.ts';
import { customColumn } from '../types/custom/custom-field.ts';
import type { Field, TypeDefinition } from '../types/define.ts';
import { isStored } from '../types/fields/column.ts';
import { jsonValue } from '../validate/kinds/json-value.ts';
import type { Context } from './context.ts';
import type { ListRequest } from './contract.ts';
import { typeNamed } from './type-of.ts';

export type RecordsRequest = ListRequest<{ search?: string; import?: string }>;

export async function records(
  context: Context,
  actor: Actor,
  typeName: string,
  request: RecordsRequest,
): Promise<Page<RecordView>> {
  const type = await typeNamed(context.pool, context.types, actor.firmUuid, typeName);
  const { search } = request.filter;
  const from = request.filter.import;
  const origin = from === undefined ? null : await selectOriginOf(context.pool, actor.firmUuid, from);
  const page = { page: request.page, perPage: request.perPage };
  // An import of another firm, or one that made nothing, has no records.
  if (from !== undefined && origin === null) return { rows: [], total: 0, ...page };
  const found = await selectRecords(context.pool, type, actor.firmUuid, {
    search: search ?? null,
    origin,
    ...request.sort,
    limit: request.perPage,
    offset: (request.page - 1) * request.perPage,
  });
  return { rows: await withOrigins(context, actor, type, found.rows), total: found.total, ...page };
}

export async function record(
  context: Context,
  actor: Actor,
  typeName: string,
  uuid: string,
): Promise<RecordView> {
  const type = await typeNamed(context.pool, context.types, actor.firmUuid, typeName);
  const found = await selectRecords(context.pool, type, actor.firmUuid, { uuid, limit: 1, offset: 0 });
  const [view] = await withOrigins(context, actor, type, found.rows);
  if (!view)
    throw notFound(
      `${type.singular.slice(0, 1).toUpperCase()}${type.singular.slice(1).replaceAll('_', ' ')}`,
    );
  return view;
}

async function withOrigins(
  context: Context,
  actor: Actor,
  type: TypeDefinition,
  rows: Record<string, unknown>[],
): Promise<RecordView[]> {
  const origins = rows.map((row) => originOf(row.uuid as string));
  const imports = await selectOrigins(
    context.pool,
    actor.firmUuid,
    origins.flatMap((it) => (it === null ? [] : [it.origin])),
  );
  return rows.map((row, at) => {
    const own = origins[at] ?? null;
    const from = own && imports.get(`${own.origin.ms} ${own.origin.serial}`);
    return {
      uuid: row.uuid as string,
      createdAt: row.created_at as Date,
      updatedAt: row.updated_at as Date,
      fields: Object.fromEntries(
        type.fields
          .filter((field) => isStored(field) && field.name !== 'uuid')
          .map((field) => [field.name, valueIn(row, field, actor.timezone)]),
      ),
      origin: own && from ? { import: from, row: own.row } : null,
    };
  });
}

function valueIn(row: Record<string, unknown>, field: Field, timezone: string): unknown {
  const kept = field.custom ? (row[customColumn] as Record<string, unknown> | null) : row;
  return jsonValue(field, kept?.[field.name], timezone);
}
