/**
 * Takes back what an import changed, value by value: one that is still as the import left it goes back to what it
 * was. Records are locked first, so that what is weighed is what is written.
 */
import type pg from 'pg';
import { quoted } from '../db/sql.ts';
import type { UniqueKey } from '../types/unique-keys.ts';
import { fateOfUpdated, type ImageColumn, setBack } from './fate-of-updated.ts';
import { nothing, type Part, type PartCounts } from './part.ts';

export interface UpdatedTarget {
  table: string;
  firmUuid: string;
  importUuid: string;
  /** The columns of the before-images, in their order. */
  columns: readonly ImageColumn[];
  /** The unique keys these columns are part of. */
  keys: readonly UniqueKey[];
}

/** Puts the records of the part's rows back as far as possible; writes down what stays, and why. */
export async function takeBackUpdated(
  client: pg.ClientBase,
  target: UpdatedTarget,
  part: Part,
): Promise<PartCounts> {
  const table = quoted(target.table);
  const chosen = `b.import_uuid = $2 AND b.row BETWEEN $3 AND $4 AND ($5::int[] IS NULL OR b.row = ANY ($5))`;
  const parameters = [target.firmUuid, target.importUuid, part.from, part.to, part.rows];
  await client.query(
    `SELECT count(*) FROM (
       SELECT FROM before_image b JOIN ${table} t ON t.firm_uuid = $1 AND t.uuid = b.record_uuid
        WHERE ${chosen} ORDER BY t.uuid FOR UPDATE OF t) AS locked`,
    parameters,
  );
  const { rows } = await client.query(
    `WITH fate AS MATERIALIZED (${fateOfUpdated(target, chosen)}),
     restored AS (
       UPDATE ${table} t SET ${setBack(target.columns)}
         FROM fate b WHERE t.firm_uuid = $1 AND t.uuid = b.uuid AND b.outcome IN ('restored', 'partly')
     ), told AS (
       INSERT INTO undo_record (firm_uuid, import_uuid, row, record_uuid, outcome, reason, fields)
       SELECT $1, $2, row, uuid, CASE reason WHEN 'taken' THEN 'later' ELSE outcome END, reason, fields
         FROM fate WHERE outcome <> 'restored'
     )
     SELECT count(*) FILTER (WHERE outcome = 'restored')::int AS restored,
            count(*) FILTER (WHERE outcome = 'partly')::int AS partly,
            count(*) FILTER (WHERE outcome = 'kept' AND reason <> 'taken')::int AS kept,
            count(*) FILTER (WHERE reason = 'taken')::int AS later
       FROM fate`,
    parameters,
  );
  return { ...nothing, ...rows[0] };
}
