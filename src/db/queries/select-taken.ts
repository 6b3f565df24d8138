import type { Value } from '../../domain/value.ts';
import type { TypeDefinition } from '../../types/define.ts';
import { sqlType } from '../../types/fields/column.ts';
import { carriesSql, partsSql, type UniqueKey } from '../../types/unique-keys.ts';
import { only } from '../probes.ts';
import { type Db, quoted } from '../sql.ts';

/**
 * Which of these keys the firm's records have, and which record has each. One probe of the unique index a key, in its
 * order, said so that nothing else can be planned: of a table that is being filled the planner knows nothing, and went through all
 * records of the firm for each chunk (1 M rows of which half fail: 4 times the clean run).
 * @param keys text of each key → its normalised values
 */
export async function selectTaken(
  db: Db,
  type: TypeDefinition,
  firmUuid: string,
  key: UniqueKey,
  keys: ReadonlyMap<string, readonly Value[]>,
): Promise<Map<string, string>> {
  const held = partsSql(key, quoted);
  const asked = partsSql(key, (name) => `k.${quoted(name)}::${typeOf(key, name)}`);
  const last = held.length - 1;
  const same = held.slice(0, last).map((part, at) => `${part} = ${asked[at]}`);
  const columns = key.fields.map(({ name }) => quoted(name)).join(', ');
  const arrays = key.fields.map((_, at) => `$${at + 3}::text[]`).join(', ');
  const { rows } = await db.query(
    `SELECT k."#key" AS key, found.uuid
       FROM (SELECT * FROM unnest($2::text[], ${arrays}) AS k ("#key", ${columns}) ORDER BY ${asked.join(', ')}) k
      CROSS JOIN LATERAL (
        SELECT uuid FROM ${quoted(type.table)}
         WHERE firm_uuid = $1 AND ${carriesSql(key, quoted)}
           AND ${only(held[last] as string, asked[last] as string, same)} LIMIT 1) found`,
    [
      firmUuid,
      [...keys.keys()],
      ...key.fields.map((_, at) => [...keys.values()].map((values) => values[at])),
    ],
  );
  return new Map(rows.map((row) => [row.key, row.uuid]));
}

function typeOf(key: UniqueKey, name: string): string {
  const field = key.fields.find((it) => it.name === name);
  return field ? sqlType(field) : 'text';
}

/** Which of these keys records gave up in this import. @param field the key's name */
export async function selectReleased(
  db: Db,
  importUuid: string,
  field: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await db.query(
    'SELECT value FROM released WHERE import_uuid = $1 AND field = $2 AND value = ANY ($3::text[])',
    [importUuid, field, keys],
  );
  return new Set(rows.map((row) => row.value));
}
