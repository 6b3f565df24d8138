/** What an undo would come to, counted set-wise and without changing anything. */
import { type Db, quoted } from '../db/sql.ts';
import { type CreatedTarget, ownRange, pointedInto } from './created.ts';
import { fateOfUpdated } from './fate-of-updated.ts';
import type { UpdatedTarget } from './updated.ts';

/** How many records would come to what, and why. */
export interface FateCount {
  outcome: 'removed' | 'restored' | 'partly' | 'kept';
  reason: 'changed' | 'pointed' | 'taken' | 'gone' | null;
  count: number;
}

/** @returns counts of what is there; what is missing of the records the import made is not among them */
export async function previewCreated(db: Db, target: CreatedTarget): Promise<FateCount[]> {
  const own = 't.firm_uuid = $1 AND t.uuid BETWEEN $2 AND $3';
  const table = quoted(target.table);
  const { rows } = await db.query(
    `WITH RECURSIVE stays (uuid, reason) AS (
       SELECT t.uuid, 'changed' FROM ${table} t WHERE ${own} AND t.revision <> 1
       ${target.pointers.map((pointer) => pointedFromOutside(target, pointer)).join('')}
       ${pointedFromInside(target)}
     ), reasons AS (SELECT uuid, min(reason) AS reason FROM stays GROUP BY uuid)
     SELECT 'kept' AS outcome, reason, count(*)::int AS count FROM reasons GROUP BY reason
     UNION ALL
     SELECT 'removed', NULL, count(*)::int - (SELECT count(*)::int FROM reasons) FROM ${table} t WHERE ${own}`,
    [target.firmUuid, ...ownRange(target)],
  );
  return rows;
}

function pointedFromOutside(target: CreatedTarget, pointer: CreatedTarget['pointers'][number]): string {
  const others = pointer.table === target.table ? 'AND p.uuid NOT BETWEEN $2 AND $3' : '';
  return `UNION SELECT u.uuid, 'pointed' FROM ${pointedInto(pointer)} ${others} AND ${exists(target, 'u.uuid')}`;
}

/** What a record that stays points to stays too. */
function pointedFromInside(target: CreatedTarget): string {
  const columns = target.pointers.filter(({ table }) => table === target.table);
  if (columns.length === 0) return '';
  const held = columns.map(({ column, list }) =>
    list ? `SELECT unnest(p.${quoted(column)})` : `SELECT p.${quoted(column)}`,
  );
  return `UNION SELECT v.uuid, 'pointed'
       FROM stays JOIN ${quoted(target.table)} p ON p.firm_uuid = $1 AND p.uuid = stays.uuid
       CROSS JOIN LATERAL (${held.join(' UNION ALL ')}) AS v (uuid)
       WHERE v.uuid BETWEEN $2 AND $3 AND ${exists(target, 'v.uuid')}`;
}

const exists = (target: CreatedTarget, uuid: string) =>
  `EXISTS (SELECT FROM ${quoted(target.table)} t WHERE t.firm_uuid = $1 AND t.uuid = ${uuid})`;

export async function previewUpdated(db: Db, target: UpdatedTarget): Promise<FateCount[]> {
  const { rows } = await db.query(
    `SELECT outcome, reason, count(*)::int AS count
       FROM (${fateOfUpdated(target, 'b.import_uuid = $2')}) AS fate GROUP BY outcome, reason`,
    [target.firmUuid, target.importUuid],
  );
  return rows;
}
