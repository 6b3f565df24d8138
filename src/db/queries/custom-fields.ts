/** The fields a firm adds to its types. */
import type { CustomField, CustomFieldView } from '../../types/custom/custom-field.ts';
import { customColumn } from '../../types/custom/custom-field.ts';
import { type Db, quoted } from '../sql.ts';

const definition = 'uuid, name, label, help, kind, options, required';
const columns = `${definition}, type, archived_at AS "archivedAt", created_at AS "createdAt", updated_at AS "updatedAt"`;

/**
 * Those that are offered of a type, oldest first.
 * @param hold keeps them from being deleted until the transaction ends
 */
export async function selectOffered(
  db: Db,
  firmUuid: string,
  type: string,
  hold: boolean,
): Promise<CustomField[]> {
  const { rows } = await db.query(
    `SELECT ${definition} FROM custom_field
      WHERE firm_uuid = $1 AND type = $2 AND archived_at IS NULL ORDER BY created_at, uuid ${hold ? 'FOR SHARE' : ''}`,
    [firmUuid, type],
  );
  return rows;
}

/** The names of those that are archived. */
export async function selectArchivedNames(db: Db, firmUuid: string, type: string): Promise<Set<string>> {
  const { rows } = await db.query(
    'SELECT name FROM custom_field WHERE firm_uuid = $1 AND type = $2 AND archived_at IS NOT NULL',
    [firmUuid, type],
  );
  return new Set(rows.map(({ name }) => name));
}

/** The same as `selectOffered` of every type, by type. */
export async function selectAllOffered(db: Db, firmUuid: string): Promise<Map<string, CustomField[]>> {
  const { rows } = await db.query(
    `SELECT ${definition}, type FROM custom_field
      WHERE firm_uuid = $1 AND archived_at IS NULL ORDER BY created_at, uuid`,
    [firmUuid],
  );
  const byType = Map.groupBy(rows, ({ type }) => type as string);
  return new Map([...byType].map(([type, all]) => [type, all.map(({ type: _, ...field }) => field)]));
}

/** Keeps the firm's definitions still until the transaction ends: one change at a time. */
export async function holdDefinitions(db: Db, firmUuid: string): Promise<void> {
  await db.query('SELECT FROM firm WHERE uuid = $1 FOR NO KEY UPDATE', [firmUuid]);
}

/** A page of them, archived ones too, oldest first. @param types those asked for; null for all */
export async function selectCustomFields(
  db: Db,
  firmUuid: string,
  types: readonly string[] | null,
  limit: number | null,
  offset = 0,
): Promise<{ rows: CustomFieldView[]; total: number }> {
  const from = 'FROM custom_field WHERE firm_uuid = $1 AND ($2::text[] IS NULL OR type = ANY ($2))';
  const { rows } = await db.query(`SELECT ${columns} ${from} ORDER BY created_at, uuid LIMIT $3 OFFSET $4`, [
    firmUuid,
    types,
    limit,
    offset,
  ]);
  const counted = await db.query(`SELECT count(*)::int AS total ${from}`, [firmUuid, types]);
  return { rows, total: counted.rows[0].total };
}

export async function selectCustomField(
  db: Db,
  firmUuid: string,
  uuid: string,
): Promise<CustomFieldView | null> {
  const { rows } = await db.query(`SELECT ${columns} FROM custom_field WHERE firm_uuid = $1 AND uuid = $2`, [
    firmUuid,
    uuid,
  ]);
  return rows[0] ?? null;
}

export async function insertCustomField(
  db: Db,
  firmUuid: string,
  it: Omit<CustomField, 'uuid'> & { type: string },
): Promise<CustomFieldView> {
  const { rows } = await db.query(
    `INSERT INTO custom_field (firm_uuid, type, name, label, help, kind, options, required)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${columns}`,
    [firmUuid, it.type, it.name, it.label, it.help, it.kind, it.options, it.required],
  );
  return rows[0];
}

/** @param archived whether it is not offered any more; since when stays as it was */
export async function updateCustomField(
  db: Db,
  firmUuid: string,
  uuid: string,
  it: Pick<CustomField, 'label' | 'help' | 'options' | 'required'> & { archived: boolean },
): Promise<CustomFieldView | null> {
  const { rows } = await db.query(
    `UPDATE custom_field
        SET label = $3, help = $4, options = $5, required = $6, updated_at = now(),
            archived_at = CASE WHEN $7 THEN coalesce(archived_at, now()) END
      WHERE firm_uuid = $1 AND uuid = $2 RETURNING ${columns}`,
    [firmUuid, uuid, it.label, it.help, it.options, it.required, it.archived],
  );
  return rows[0] ?? null;
}

/** Takes the row for deletion: nobody maps by it meanwhile. */
export async function lockCustomField(db: Db, firmUuid: string, uuid: string): Promise<void> {
  await db.query('SELECT FROM custom_field WHERE firm_uuid = $1 AND uuid = $2 FOR UPDATE', [firmUuid, uuid]);
}

/** How many imports that can still be run, run again or undone write the field, or may. */
export async function countImportsWith(
  db: Db,
  firmUuid: string,
  { uuid, name }: CustomField,
): Promise<number> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS n FROM import
      WHERE firm_uuid = $1 AND custom_fields @> jsonb_build_array(jsonb_build_object('uuid', $2::text))
        AND expired_at IS NULL AND deleted_at IS NULL AND status <> 'undone'
        AND (columns @> ARRAY[$3] OR corrected @> ARRAY[$3])`,
    [firmUuid, uuid, name],
  );
  return rows[0].n;
}

/** How many of the firm's records have a value of it. */
export async function countRecordsWith(
  db: Db,
  firmUuid: string,
  table: string,
  name: string,
): Promise<number> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS n FROM ${quoted(table)} WHERE firm_uuid = $1 AND ${quoted(customColumn)} ? $2`,
    [firmUuid, name],
  );
  return rows[0].n;
}

/** Deletes it, and forgets it where imports knew of it and did not use it. */
export async function deleteCustomField(db: Db, firmUuid: string, uuid: string): Promise<void> {
  await db.query('DELETE FROM custom_field WHERE firm_uuid = $1 AND uuid = $2', [firmUuid, uuid]);
  await db.query(
    `UPDATE import SET custom_fields = coalesce(
              (SELECT jsonb_agg(f ORDER BY at) FROM jsonb_array_elements(custom_fields) WITH ORDINALITY AS e (f, at)
                WHERE f ->> 'uuid' <> $2), '[]')
      WHERE firm_uuid = $1 AND custom_fields @> jsonb_build_array(jsonb_build_object('uuid', $2::text))`,
    [firmUuid, uuid],
  );
}

/** Keeps the definitions an import is run with. */
export async function keepDefinitions(
  db: Db,
  importUuid: string,
  fields: readonly CustomField[],
): Promise<void> {
  await db.query('UPDATE import SET custom_fields = $2 WHERE uuid = $1', [
    importUuid,
    JSON.stringify(fields),
  ]);
}
