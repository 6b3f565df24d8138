/**
 * Rows of an atomic import that were well when they were examined, and are not when they are moved: others wrote
 * meanwhile. Set-wise; they are listed in a temporary table, however many they are.
 */
import type pg from 'pg';
import { type Db, quoted } from '../db/sql.ts';
import type { Messages } from '../domain/failure.ts';
import { carriesSql, partsSql, type UniqueKey } from '../types/unique-keys.ts';
import type { StagedTarget } from './move-staged.ts';
import { stagingOf } from './staging.ts';

/** Makes the list, empty; it goes with the transaction. */
export async function openClashes(db: Db): Promise<void> {
  await db.query(
    'CREATE TEMP TABLE clash ("row" int, field text, kind text, message text, PRIMARY KEY ("row", field)) ON COMMIT DROP',
  );
}

/** A table that a staged column refers to, and which of its records may be referred to. */
export interface ReferredTable {
  table: string;
  where: { column: string; value: string } | null;
}

/**
 * Locks what a column refers to against deletion, and lists rows of which a record is not there any more.
 * @param column of the staging table; `list` where it holds several uuids
 */
export async function noteLostReferences(
  db: Db,
  target: StagedTarget,
  { name: column, list }: { name: string; list: boolean },
  tables: readonly ReferredTable[],
  failure: { field: string; message: string },
): Promise<void> {
  const staging = stagingOf(target.serial);
  const each = `${list ? `unnest(s.${quoted(column)})` : `(SELECT s.${quoted(column)})`} AS u (uuid)`;
  const only = ({ where }: ReferredTable) =>
    where === null ? '' : `AND r.${quoted(where.column)} = '${where.value.replaceAll("'", "''")}'`;
  for (const referred of tables) {
    await db.query(
      `SELECT count(*) FROM (
         SELECT FROM ${quoted(referred.table)} r
          WHERE r.firm_uuid = $1 AND r.uuid IN (SELECT u.uuid FROM ${staging} s CROSS JOIN LATERAL ${each}) ${only(referred)}
          ORDER BY r.uuid FOR KEY SHARE) AS locked`,
      [target.firmUuid],
    );
  }
  const missing = tables.map(
    (referred) =>
      `AND NOT EXISTS (SELECT FROM ${quoted(referred.table)} r
                        WHERE r.firm_uuid = $1 AND r.uuid = u.uuid ${only(referred)})`,
  );
  await db.query(
    `INSERT INTO clash SELECT s."#row", $2, 'reference', $3 FROM ${staging} s CROSS JOIN LATERAL ${each}
      WHERE u.uuid IS NOT NULL ${missing.join(' ')} ON CONFLICT DO NOTHING`,
    [target.firmUuid, failure.field, failure.message],
  );
}

/** Whether a record that an update would change is not there any more. */
export async function someGone(db: Db, target: StagedTarget): Promise<boolean> {
  const { rows } = await db.query(`SELECT EXISTS (SELECT FROM ${goneRows(target)}) AS gone`, [
    target.firmUuid,
  ]);
  return rows[0].gone;
}

const goneRows = ({ serial, table }: StagedTarget) =>
  `${stagingOf(serial)} s
      WHERE NOT EXISTS (SELECT FROM ${quoted(table)} t WHERE t.firm_uuid = $1 AND t.uuid = s."#uuid")`;

/** Lists rows of an update whose record is not there any more. */
export async function noteGone(
  db: Db,
  target: StagedTarget,
  failure: { field: string; message: string },
): Promise<void> {
  await db.query(
    `INSERT INTO clash SELECT s."#row", $2, 'gone', $3 FROM ${goneRows(target)} ON CONFLICT DO NOTHING`,
    [target.firmUuid, failure.field, failure.message],
  );
}

/** How two references of a row must be related (`related_through`): by a link, a record of `through`. */
export interface Relation {
  field: string;
  /** Points to a record of `table`, whose `column` names the other end of the link. */
  to: { field: string; table: string; column: string };
  through: { table: string; field: string; other: string };
}

/** Locks the links that relate the rows' references, against change too, and lists rows whose link is not there any more. */
export async function noteUnrelated(
  db: Db,
  target: StagedTarget,
  { field, to, through }: Relation,
  message: string,
): Promise<void> {
  const coming = comingOf(target);
  const links = `${quoted(to.table)} held JOIN ${quoted(through.table)} j
      ON j.firm_uuid = $1 AND j.${quoted(through.other)} = held.${quoted(to.column)}
   WHERE held.firm_uuid = $1 AND held.uuid = ${coming(to.field)} AND j.${quoted(through.field)} = ${coming(field)}`;
  await db.query(
    `SELECT count(*) FROM (
       SELECT FROM ${quoted(through.table)} r
        WHERE r.firm_uuid = $1
          AND r.uuid IN (SELECT link.uuid FROM ${comingRows(target)} CROSS JOIN LATERAL (SELECT j.uuid FROM ${links}) link)
        ORDER BY r.uuid FOR SHARE) AS locked`,
    [target.firmUuid],
  );
  await db.query(
    `INSERT INTO clash SELECT s."#row", $2, 'relation', $3 FROM ${comingRows(target)}
      WHERE ${coming(field)} IS NOT NULL AND ${coming(to.field)} IS NOT NULL
        AND NOT EXISTS (SELECT FROM ${links})
     ON CONFLICT DO NOTHING`,
    [target.firmUuid, field, message],
  );
}

/** The staged rows, each beside the record it would change. */
const comingRows = ({ serial, table }: StagedTarget) =>
  `${stagingOf(serial)} s LEFT JOIN ${quoted(table)} own ON own.firm_uuid = $1 AND own.uuid = s."#uuid"`;

/** A column as a row would leave it. What is not in the file is in an update what the record has, in a new record nothing. */
function comingOf({ columns }: StagedTarget): (name: string) => string {
  const staged = new Set(columns.map(({ name }) => name));
  return (name) => (staged.has(name) ? `s.${quoted(name)}` : `own.${quoted(name)}`);
}

/** Lists rows whose unique key a record has by now. */
export async function noteTaken(
  db: Db,
  target: StagedTarget,
  key: UniqueKey,
  message: string,
): Promise<void> {
  const table = quoted(target.table);
  const coming = comingOf(target);
  const held = (name: string) => `t.${quoted(name)}`;
  const came = partsSql(key, coming);
  const same = partsSql(key, held).map((part, at) => `${part} = ${came[at]}`);
  await db.query(
    `INSERT INTO clash SELECT s."#row", $2, 'taken', $3 FROM ${comingRows(target)}
      WHERE ${carriesSql(key, coming)}
        AND EXISTS (SELECT FROM ${table} t
                     WHERE t.firm_uuid = $1 AND ${carriesSql(key, held)} AND ${same.join(' AND ')}
                       AND t.uuid <> s."#uuid")
     ON CONFLICT DO NOTHING`,
    [target.firmUuid, key.on, message],
  );
}

/** Lists a row that the database refuses. */
export async function noteRefused(db: Db, row: number, message: string): Promise<void> {
  await db.query(`INSERT INTO clash VALUES ($1, 'row', 'refused', $2) ON CONFLICT DO NOTHING`, [
    row,
    message,
  ]);
}

/** How many rows are listed. */
export async function countClashes(db: Db): Promise<number> {
  const { rows } = await db.query('SELECT count(DISTINCT "row")::int AS n FROM clash');
  return rows[0].n;
}

/** Takes rows whose value is taken out of the staging table: with `on_duplicate: skip` they are no failures. */
export async function skipTaken(db: Db, serial: number): Promise<void> {
  await db.query(
    `DELETE FROM ${stagingOf(serial)} WHERE "#row" IN (SELECT "row" FROM clash WHERE kind = 'taken')`,
  );
  await db.query(`DELETE FROM clash WHERE kind = 'taken'`);
}

/** The messages of listed rows of a range, by row. */
export async function clashesBetween(
  client: pg.ClientBase,
  from: number,
  to: number,
): Promise<Map<number, Messages>> {
  const { rows } = await client.query(
    `SELECT "row", json_object_agg(field, json_build_array(message) ORDER BY field) AS messages
       FROM clash WHERE "row" BETWEEN $1 AND $2 GROUP BY "row"`,
    [from, to],
  );
  return new Map(rows.map(({ row, messages }) => [row, messages]));
}
