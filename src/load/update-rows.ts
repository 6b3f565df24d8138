/**
 * Changed records: the rows are COPYed beside, and one statement changes the records, keeps what they were (the
 * before-images undo needs) and notes which unique values they gave up. A record that would stay the same is not touched.
 */
import type pg from 'pg';
import { copyIn } from '../db/copy-in.ts';
import { type CopyColumn, copyLines } from '../db/copy-lines.ts';
import { assignments, type KeptValue, valueSql } from '../db/custom-values.ts';
import { quoted } from '../db/sql.ts';
import type { Value } from '../domain/value.ts';
import { keyTextSql, type UniqueKey } from '../types/unique-keys.ts';

export interface UpdateTarget {
  table: string;
  firmUuid: string;
  importUuid: string;
  columns: readonly (CopyColumn & KeptValue & { sqlType: string })[];
  /** Unique keys that changing them may give up. */
  unique: readonly UniqueKey[];
}

/** @returns how many records changed; the others were as the file has them. @throws the database's error */
export async function updateRows(
  client: pg.ClientBase,
  target: UpdateTarget,
  rows: readonly { row: number; uuid: string | null; values: readonly Value[] }[],
): Promise<number> {
  if (target.columns.length === 0) return 0;
  const columns = target.columns.map((column) => `${quoted(column.name)} ${column.sqlType}`).join(', ');
  await client.query(`CREATE TEMP TABLE incoming ("#row" int, "#uuid" uuid, ${columns}) ON COMMIT DROP`);
  const lines = copyLines(rows, '', ({ row, uuid }) => `${row}\t${uuid}`, target.columns);
  await copyIn(client, 'COPY incoming FROM STDIN', lines);
  const changed = await updateFrom(client, target, 'incoming');
  await client.query('DROP TABLE incoming');
  return changed;
}

/**
 * Changes the records that rows are there for, and keeps what they were.
 * @param source a table, or a query in parentheses, with `#row`, `#uuid` and the target's columns
 */
export async function updateFrom(
  client: pg.ClientBase,
  target: UpdateTarget,
  source: string,
): Promise<number> {
  if (target.columns.length === 0) return 0;
  const { rows } = await client.query(updateSql(target, source), [target.firmUuid, target.importUuid]);
  return rows[0].changed;
}

function updateSql(target: UpdateTarget, source: string): string {
  const given = (column: KeptValue) => `s.${quoted(column.name)}`;
  const sets = assignments(target.columns, given, 't').map(({ column, sql }) => `${column} = ${sql}`);
  const kept = target.columns.map((column) => valueSql(column, 't'));
  const texts = (alias: string) =>
    `ARRAY[${target.columns.map((column) => `${valueSql(column, alias)}::text`).join(', ')}]`;
  const gaveUp = target.unique.map((key, at) => {
    const [before, after] = ['old', 'new'].map((alias) =>
      keyTextSql(key, (name) => `${alias}.${quoted(name)}`),
    );
    return `, CASE WHEN ${before} IS DISTINCT FROM ${after} THEN ${before} END AS gave_up_${at}`;
  });
  const released = target.unique.map(
    ({ name }, at) =>
      `, released_${at} AS (INSERT INTO released (import_uuid, field, value)
           SELECT $2, '${name}', gave_up_${at} FROM changed WHERE gave_up_${at} IS NOT NULL ON CONFLICT DO NOTHING)`,
  );
  return `
WITH changed AS (
  UPDATE ${quoted(target.table)} t SET ${sets.join(', ')}
    FROM ${source} s
   WHERE t.firm_uuid = $1 AND t.uuid = s."#uuid" AND (${kept.join(', ')}) IS DISTINCT FROM (${target.columns.map(given).join(', ')})
  RETURNING s."#row" AS row, t.uuid, old.revision AS revision_before, new.revision AS revision_after,
            old.updated_at AS updated_at_before, new.updated_at AS updated_at_after,
            ${texts('old')} AS before, ${texts('new')} AS after ${gaveUp.join(' ')}
), kept AS (
  INSERT INTO before_image (firm_uuid, import_uuid, row, record_uuid, revision_before, revision_after,
                            updated_at_before, updated_at_after, before, after)
  SELECT $1, $2, row, uuid, revision_before, revision_after, updated_at_before, updated_at_after, before, after
    FROM changed
)${released.join('')}
SELECT count(*)::int AS changed FROM changed`;
}
