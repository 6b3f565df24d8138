/** What becomes of each record an import changed, as SQL: preview and undo weigh with the same words. */
import { assignments, type KeptValue, valueSql } from '../db/custom-values.ts';
import { quoted } from '../db/sql.ts';
import { carriesSql, columnsOf, partsSql, type UniqueKey } from '../types/unique-keys.ts';

/** A value of the before-images. */
export interface ImageColumn extends KeptValue {
  sqlType: string;
}

const before = (at: number) => `b.before[${at + 1}]`;
/** Whether the import changed the value. */
const changed = (at: number) => `b.before[${at + 1}] IS DISTINCT FROM b.after[${at + 1}]`;
/** Whether the value is still as the import left it. */
const asLeft = (column: ImageColumn, at: number) =>
  `${valueSql(column, 't')}::text IS NOT DISTINCT FROM b.after[${at + 1}]`;

/**
 * A statement that gives `row`, `uuid`, `outcome` (restored, partly, kept), `reason`, and the `fields` that stay, of
 * each before-image `b`; and the image itself, for `setBack`. `$1` is the firm.
 * @param chosen which before-images, as a condition on `b`
 */
export function fateOfUpdated(
  target: { table: string; columns: readonly ImageColumn[]; keys: readonly UniqueKey[] },
  chosen: string,
): string {
  const { columns } = target;
  const texts = (each: (column: ImageColumn, at: number) => string | null) =>
    `array_remove(ARRAY[${columns
      .map(each)
      .filter((sql) => sql !== null)
      .join(', ')}]::text[], NULL)`;
  const back = columns.map((column, at) => `(${changed(at)} AND ${asLeft(column, at)})::int`);
  const stays = texts(
    (column, at) =>
      `CASE WHEN ${changed(at)} AND NOT (${asLeft(column, at)}) THEN ${literal(column.name)} END`,
  );
  const taken = texts((column, at) => takenSql(target, column, at));
  return `
SELECT row, uuid,
       CASE WHEN gone OR back = 0 OR taken <> '{}' THEN 'kept' WHEN stays <> '{}' THEN 'partly' ELSE 'restored' END AS outcome,
       CASE WHEN gone THEN 'gone' WHEN back = 0 THEN 'changed' WHEN taken <> '{}' THEN 'taken'
            WHEN stays <> '{}' THEN 'changed' END AS reason,
       before, after, revision_before, revision_after, updated_at_before, updated_at_after,
       CASE WHEN gone THEN '{}' WHEN back > 0 AND taken <> '{}' THEN taken ELSE stays END AS fields
  FROM (SELECT b.*, b.record_uuid AS uuid, t.uuid IS NULL AS gone,
               ${['0', ...back].join(' + ')} AS back, ${stays} AS stays, ${taken} AS taken
          FROM before_image b LEFT JOIN ${quoted(target.table)} t ON t.firm_uuid = $1 AND t.uuid = b.record_uuid
         WHERE ${chosen}) AS weighed`;
}

/** The field's name where its old value would go back but another record has it now, or has what it is part of. */
function takenSql(
  { table, columns, keys }: Parameters<typeof fateOfUpdated>[0],
  column: ImageColumn,
  at: number,
): string | null {
  const own = keys.filter((key) => columnsOf(key).includes(column.name));
  if (own.length === 0) return null;
  const back = (name: string) => {
    const index = columns.findIndex((it) => it.name === name);
    const image = columns[index];
    return image === undefined ? `t.${quoted(name)}` : backSql(image, index);
  };
  const other = (name: string) => `o.${quoted(name)}`;
  const clash = own.map((key) => {
    const old = partsSql(key, back);
    const same = partsSql(key, other).map((part, nth) => `${part} = ${old[nth]}`);
    return `(${carriesSql(key, back)} AND EXISTS (
              SELECT FROM ${quoted(table)} o
               WHERE o.firm_uuid = $1 AND ${carriesSql(key, other)} AND ${same.join(' AND ')} AND o.uuid <> t.uuid))`;
  });
  return `CASE WHEN ${changed(at)} AND ${asLeft(column, at)} AND (${clash.join(' OR ')}) THEN ${literal(column.name)} END`;
}

/** What the column would hold after the undo. */
const backSql = (column: ImageColumn, at: number) =>
  `CASE WHEN ${changed(at)} AND ${asLeft(column, at)} THEN (${before(at)})::${column.sqlType} ELSE ${valueSql(column, 't')} END`;

/**
 * The SET of an update that puts `t` back from `b`, a row of the statement above. Each change raises `revision`
 * by one (db/tables/revise.ts); one that is wholly taken back takes its own one off again, so that a record is at 1
 * exactly while no change to it stands. Where nobody else was there, it was last changed when it was before.
 */
export function setBack(columns: readonly ImageColumn[]): string {
  const back = (column: ImageColumn) => backSql(column, columns.indexOf(column));
  const values = assignments(columns, back, 't').map(({ column, sql }) => `${column} = ${sql}`);
  const whole = `b.outcome = 'restored'`;
  const untouched = `t.revision = b.revision_after AND t.updated_at IS NOT DISTINCT FROM b.updated_at_after`;
  return [
    ...values,
    `revision = CASE WHEN ${whole} THEN t.revision - (b.revision_after - b.revision_before) ELSE t.revision END`,
    `updated_at = CASE WHEN ${whole} AND ${untouched} THEN coalesce(b.updated_at_before, now()) ELSE now() END`,
  ].join(', ');
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
