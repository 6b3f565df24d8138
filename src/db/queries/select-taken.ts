import type { Field, TypeDefinition } from '../../types/define.ts';
import { uniqueExpression } from '../../types/fields/unique-key.ts';
import { type Db, quoted } from '../sql.ts';

/**
 * Which of these normalised values of a unique field the firm's records have, and which record has each. One probe of
 * the unique index a value, said so that nothing else can be planned: of a table that is being filled the planner knows
 * nothing, and went through all records of the firm for each chunk (1 M rows of which half fail: 4 times the clean run).
 */
export async function selectTaken(
  db: Db,
  type: TypeDefinition,
  firmUuid: string,
  field: Field,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const column = quoted(field.name);
  const key = uniqueExpression(field, column);
  const { rows } = await db.query(
    `SELECT k.key, found.uuid FROM unnest($2::text[]) AS k (key)
      CROSS JOIN LATERAL (
        SELECT uuid FROM ${quoted(type.table)}
         WHERE firm_uuid = $1 AND ${column} IS NOT NULL AND ${key} = k.key LIMIT 1) found`,
    [firmUuid, keys],
  );
  return new Map(rows.map((row) => [row.key, row.uuid]));
}

/** Which of these normalised values records gave up in this import. */
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
