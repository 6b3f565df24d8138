/**
 * Takes back records an import created: they are one range of keys (design decision 4), so what nobody touched goes
 * in one DELETE. Only where somebody points into the range is each record weighed. There are no foreign keys
 * (decision 6): who refers to a record locks it (`FOR KEY SHARE`), and waits here for the deletion or is seen by it.
 */
import type pg from 'pg';
import { type Db, quoted } from '../db/sql.ts';
import { recordId } from '../domain/origin.ts';
import type { Pointer } from '../types/pointers.ts';
import { nothing, type Part, type PartCounts } from './part.ts';

export interface CreatedTarget {
  table: string;
  firmUuid: string;
  importUuid: string;
  /** What the ids of the import begin with (domain/origin.ts). */
  idPrefix: string;
  /** What can point to records of the table. */
  pointers: readonly Pointer[];
  /** Whether every decided row that did not fail made a record, so that a missing record was taken away by somebody. */
  everyRow: boolean;
}

/** The largest row an id can carry (32 bits). */
export const largestRow = 2 ** 32 - 1;
/** The row of a record's id, in SQL. */
export const rowOf = (uuid: string) => `('x' || right(${uuid}::text, 8))::bit(32)::int`;

/** Removes what the part's rows made and nobody touched; keeps the rest, and writes down why. */
export async function takeBackCreated(
  client: pg.ClientBase,
  target: CreatedTarget,
  part: Part,
): Promise<PartCounts> {
  if (part.rows === null) {
    const counts = await removeUntouched(client, target, part);
    if (counts) return counts;
  }
  return weighEach(client, target, part);
}

/** The common case. @returns null, and nothing is changed, where somebody points to what would go, or records are missing */
async function removeUntouched(
  client: pg.ClientBase,
  target: CreatedTarget,
  part: Part,
): Promise<PartCounts | null> {
  const range = rangeOf(target, part);
  await client.query('SAVEPOINT untouched');
  const { rowCount } = await client.query(
    `DELETE FROM ${quoted(target.table)} WHERE firm_uuid = $1 AND uuid BETWEEN $2 AND $3 AND revision = 1`,
    range,
  );
  const removed = rowCount ?? 0;
  if (!(await leavesOrphans(client, target, range))) {
    const { rowCount: changed } = await client.query(
      `INSERT INTO undo_record (firm_uuid, import_uuid, row, record_uuid, outcome, reason)
       SELECT $1, $4, ${rowOf('uuid')}, uuid, 'kept', 'changed'
         FROM ${quoted(target.table)} WHERE firm_uuid = $1 AND uuid BETWEEN $2 AND $3`,
      [...range, target.importUuid],
    );
    const kept = changed ?? 0;
    const complete = !target.everyRow || removed + kept >= (await countMade(client, target, part));
    if (complete) {
      await client.query('RELEASE SAVEPOINT untouched');
      return { ...nothing, removed, kept };
    }
  }
  await client.query('ROLLBACK TO SAVEPOINT untouched; RELEASE SAVEPOINT untouched');
  return null;
}

async function leavesOrphans(db: Db, target: CreatedTarget, range: readonly unknown[]): Promise<boolean> {
  for (const pointer of target.pointers) {
    const { rows } = await db.query(
      `SELECT EXISTS (
         SELECT FROM ${pointedInto(pointer)}
            AND NOT EXISTS (SELECT FROM ${quoted(target.table)} t
                             WHERE t.firm_uuid = $1 AND t.uuid = u.uuid)) AS orphans`,
      [...range],
    );
    if (rows[0].orphans) return true;
  }
  return false;
}

/**
 * What a pointer points to, as `u.uuid`, and who does, `p`, inside a range of ids. $1 firm, $2 … $3 the range. All lists
 * of the firm are read: for 20,000 ids and 100,000 lists of four that took 0.2 s, and 41 s by the lists' own index
 * (`&&` with the 20,000), which is for one id at a time.
 */
export function pointedInto({ table, column, list }: Pointer): string {
  const held = `p.${quoted(column)}`;
  const each = list ? `unnest(${held})` : `(SELECT ${held})`;
  const inRange = list ? '' : `AND ${held} BETWEEN $2 AND $3`;
  return `${quoted(table)} p CROSS JOIN LATERAL ${each} AS u (uuid)
          WHERE p.firm_uuid = $1 ${inRange} AND u.uuid BETWEEN $2 AND $3`;
}

/** Locks the records, then tells them apart: what is locked cannot be changed or newly referred to until the end. */
async function weighEach(client: pg.ClientBase, target: CreatedTarget, part: Part): Promise<PartCounts> {
  const range = rangeOf(target, part);
  const uuids = part.rows === null ? null : part.rows.map((row) => recordId(target.idPrefix, row));
  const chosen = `t.firm_uuid = $1 AND t.uuid BETWEEN $2 AND $3 AND ($4::uuid[] IS NULL OR t.uuid = ANY ($4))`;
  const table = quoted(target.table);
  await client.query(
    `SELECT count(*) FROM (SELECT FROM ${table} t WHERE ${chosen} ORDER BY t.uuid FOR UPDATE) AS locked`,
    [...range, uuids],
  );
  const gone = target.everyRow ? await noteGone(client, target, part) : 0;
  const [others, own] = [pointedBy(target, false), pointedBy(target, true)];
  const { rows } = await client.query(
    `WITH fate AS MATERIALIZED (
       SELECT t.uuid, CASE WHEN t.revision <> 1 THEN 'changed'
                           WHEN ${others} THEN 'pointed'
                           WHEN ${own} THEN 'own' END AS reason
         FROM ${table} t WHERE ${chosen}
     ), removed AS (
       DELETE FROM ${table} t USING fate WHERE t.firm_uuid = $1 AND t.uuid = fate.uuid AND fate.reason IS NULL
     ), told AS (
       INSERT INTO undo_record (firm_uuid, import_uuid, row, record_uuid, outcome, reason)
       SELECT $1, $5, ${rowOf('uuid')}, uuid, CASE reason WHEN 'own' THEN 'later' ELSE 'kept' END,
              CASE reason WHEN 'own' THEN 'pointed' ELSE reason END
         FROM fate WHERE reason IS NOT NULL
     )
     SELECT count(*) FILTER (WHERE reason IS NULL)::int AS removed,
            count(*) FILTER (WHERE reason IN ('changed', 'pointed'))::int AS kept,
            count(*) FILTER (WHERE reason = 'own')::int AS later
       FROM fate`,
    [...range, uuids, target.importUuid, ...ownRange(target)],
  );
  const { removed, kept, later } = rows[0];
  return { ...nothing, removed, kept: kept + gone, later };
}

/** Whether somebody points to `t`; `own` for records of the same import, which may go themselves. $6 and $7 are its range. */
function pointedBy(target: CreatedTarget, own: boolean): string {
  const conditions = target.pointers.flatMap(({ table, column, list }) => {
    const itself = table === target.table;
    if (own && !itself) return [];
    const who = itself ? `AND p.uuid <> t.uuid AND p.uuid ${own ? '' : 'NOT'} BETWEEN $6 AND $7` : '';
    const points = `p.${quoted(column)} ${list ? '@> ARRAY[t.uuid]' : '= t.uuid'}`;
    return [`EXISTS (SELECT FROM ${quoted(table)} p WHERE p.firm_uuid = $1 AND ${points} ${who})`];
  });
  // The parameters' types must be known even where no condition names them.
  return `(${[...conditions, '$6::uuid > $7::uuid'].join(' OR ')})`;
}

/**
 * Rows of done lines of the ledger, which did not fail: they made a record. Later runs only look at rows that are among
 * the failures until they do well. $1 import, $2 … $3 rows.
 */
const made = `
  FROM generate_series($2::int, $3::int) AS g (row)
 WHERE EXISTS (SELECT FROM chunk c WHERE c.import_uuid = $1 AND c.run = 1 AND c.stage = 4 AND c.done
                  AND g.row >= c.first_row AND g.row < c.first_row + c.rows)
   AND NOT EXISTS (SELECT FROM failure f WHERE f.import_uuid = $1 AND f.row = g.row)`;

async function countMade(db: Db, target: CreatedTarget, part: Part): Promise<number> {
  const { rows } = await db.query(
    `SELECT coalesce(sum(upper(r) - lower(r)), 0)::int
          - (SELECT count(*)::int FROM failure WHERE import_uuid = $1 AND row BETWEEN $2 AND $3) AS made
       FROM (SELECT unnest(range_agg(int4range(first_row, first_row + rows)) * int4multirange(int4range($2, $3 + 1))) AS r
               FROM chunk WHERE import_uuid = $1 AND run = 1 AND stage = 4 AND done AND rows > 0
                AND first_row <= $3 AND first_row + rows > $2) AS decided`,
    [target.importUuid, part.from, part.to],
  );
  return rows[0].made;
}

async function noteGone(db: Db, target: CreatedTarget, part: Part): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO undo_record (firm_uuid, import_uuid, row, record_uuid, outcome, reason)
     SELECT $4, $1, row, uuid, 'kept', 'gone'
       FROM (SELECT g.row, ($5 || lpad(to_hex(g.row), 8, '0'))::uuid AS uuid ${made}) AS missing
      WHERE ($6::int[] IS NULL OR row = ANY ($6))
        AND NOT EXISTS (SELECT FROM ${quoted(target.table)} t WHERE t.firm_uuid = $4 AND t.uuid = missing.uuid)`,
    [target.importUuid, part.from, part.to, target.firmUuid, target.idPrefix, part.rows],
  );
  return rowCount ?? 0;
}

function rangeOf({ firmUuid, idPrefix }: CreatedTarget, { from, to }: Part): [string, string, string] {
  return [firmUuid, recordId(idPrefix, from), recordId(idPrefix, to)];
}

/** The ids of all records the import can have made. */
export function ownRange({ idPrefix }: CreatedTarget): [string, string] {
  return [recordId(idPrefix, 0), recordId(idPrefix, largestRow)];
}
