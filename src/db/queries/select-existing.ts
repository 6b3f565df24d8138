import type { Value } from '../../domain/value.ts';
import type { Field, TypeDefinition } from '../../types/define.ts';
import { uniqueExpression } from '../../types/fields/unique-key.ts';
import { valueTextSql } from '../custom-values.ts';
import { only } from '../probes.ts';
import { type Db, quoted } from '../sql.ts';

/** A record an update finds: its id, and the present values of the fields asked for. */
export interface ExistingRecord {
  uuid: string;
  fields: Record<string, Value>;
}

/** The firm's records with these normalised keys, by key. `match` is `uuid` or a unique field, so each fits at most one. */
export async function selectExisting(
  db: Db,
  type: TypeDefinition,
  firmUuid: string,
  match: Field,
  keys: readonly string[],
  fields: readonly string[],
): Promise<Map<string, ExistingRecord>> {
  const byUuid = match.name === 'uuid';
  const key = byUuid ? 'uuid' : uniqueExpression(match, quoted(match.name));
  const present = byUuid ? '' : `AND ${quoted(match.name)} IS NOT NULL`;
  const columns = fields.map((name, at) => `, ${canonical(type, name)} AS f${at}`).join('');
  // A probe of the index a key, in its order, and nothing else: see select-taken.
  const order = byUuid ? 'key' : 'key COLLATE "C"';
  const { rows } = await db.query(
    `SELECT k.key::text AS key, found.*
       FROM (SELECT key FROM unnest($2::${byUuid ? 'uuid' : 'text'}[]) AS k (key) ORDER BY ${order}) k
      CROSS JOIN LATERAL (
        SELECT uuid${columns} FROM ${quoted(type.table)}
         WHERE firm_uuid = $1 ${present} AND ${only(key, 'k.key')} LIMIT 1) found`,
    [firmUuid, keys],
  );
  return new Map(
    rows.map((row) => [
      row.key,
      { uuid: row.uuid, fields: Object.fromEntries(fields.map((name, at) => [name, row[`f${at}`]])) },
    ]),
  );
}

/** A value as the text the row function would give for it; dates come in ISO style, which every connection sets. */
function canonical(type: TypeDefinition, name: string): string {
  const field = type.fields.find((it) => it.name === name);
  const text = valueTextSql({ name, custom: field?.custom ?? false });
  return field?.kind === 'bool' ? `left(${text}, 1)` : text;
}
