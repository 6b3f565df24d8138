/** What is shown of failed rows: pages of them, and their causes. */
import type { Cause, FailedRow } from '../../domain/correction.ts';
import type { Db } from '../sql.ts';

/**
 * The rows of a retry it has decided already, as a multirange; null where no retry is under way. A row it has not come
 * to counts as remaining, not as failed.
 */
const decided = `(SELECT CASE WHEN i.status = 'processing' AND i.run > 1 THEN
    coalesce((SELECT range_agg(int4range(c.first_row, c.last_row, '[]')) FROM chunk c
               WHERE c.import_uuid = i.uuid AND c.run = i.run AND c.stage = 4 AND c.done), '{}'::int4multirange) END
   FROM import i WHERE i.uuid = $1)`;

/** Of one row: a person who corrects it sees all of it, and a page of hostile ones still fits into memory. */
const cellBytesShown = 1_048_576;

/** Failed rows in their order, and how many there are in all. Deep pages walk the index alone. */
export async function selectFailedRows(
  db: Db,
  importUuid: string,
  limit: number,
  offset: number,
): Promise<{ rows: FailedRow[]; total: number }> {
  const only = (await retrying(db, importUuid)) ? `AND row <@ ${decided}` : '';
  const { rows } = await db.query(
    `SELECT f.row, f.line, shown_cells(f.cells, ${cellBytesShown}) AS cells, f.errors AS messages,
            coalesce((SELECT json_object_agg(field, after) FROM (
               SELECT DISTINCT ON (field) field, after FROM correction c
                WHERE c.import_uuid = $1 AND c.row = f.row ORDER BY field, batch DESC) c), '{}'::json) AS corrections
       FROM (SELECT row FROM failure WHERE import_uuid = $1 ${only} ORDER BY row LIMIT $2 OFFSET $3) page
       JOIN failure f ON f.import_uuid = $1 AND f.row = page.row
      ORDER BY f.row`,
    [importUuid, limit, offset],
  );
  const counted = await db.query(
    `SELECT count(*)::int AS total FROM failure WHERE import_uuid = $1 ${only}`,
    [importUuid],
  );
  return { rows, total: counted.rows[0].total };
}

/** How many causes are told, and how many example cells of each. */
const causesMax = 1_000;
const examplesMax = 5;
/** Examples are looked for among so many rows, and in the first of each cause. */
const examplesAmong = 20_000;

/**
 * Failed rows by field and message, most frequent first. Rows that fail alike are counted as they are kept, before anything is
 * taken apart: of 400,000 failed rows it took 6.5 s to look into each, with its cell.
 * @param cells field → index of its cell in the file, for the examples
 */
export async function selectCauses(
  db: Db,
  importUuid: string,
  cells: Record<string, number>,
): Promise<Cause[]> {
  const only = (await retrying(db, importUuid)) ? `AND row <@ ${decided}` : '';
  const { rows } = await db.query(
    `WITH kinds AS MATERIALIZED (
       SELECT errors::text AS errors, count(*) AS count, min(row) AS first
         FROM failure WHERE import_uuid = $1 ${only} GROUP BY errors::text
     ), causes AS MATERIALIZED (
       SELECT e.key AS field, m.value AS message, sum(k.count)::int AS count, min(k.first) AS first
         FROM kinds k, json_each(k.errors::json) e, json_array_elements_text(e.value) m
        GROUP BY 1, 2 ORDER BY count DESC, field, message LIMIT ${causesMax}
     ), looked AS (
       (SELECT row, errors, cells FROM failure WHERE import_uuid = $1 ${only} ORDER BY row LIMIT ${examplesAmong})
       UNION ALL
       SELECT row, errors, cells FROM failure WHERE import_uuid = $1 AND row IN (SELECT first FROM causes)
     ), cells AS (
       SELECT e.key AS field, m.value AS message, coalesce(f.cells ->> ($2::jsonb ->> e.key)::int, '') AS cell, min(f.row) AS first
         FROM looked f, json_each(f.errors) e, json_array_elements_text(e.value) m GROUP BY 1, 2, 3
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY field, message ORDER BY first) AS place FROM cells
     )
     SELECT field, message, c.count,
            coalesce(array_agg(left(cell, 1000) ORDER BY place) FILTER (WHERE place <= ${examplesMax} AND cell <> ''), '{}') AS examples
       FROM causes c LEFT JOIN ranked r USING (field, message)
      GROUP BY field, message, c.count ORDER BY count DESC, field, message`,
    [importUuid, JSON.stringify(cells)],
  );
  return rows;
}

async function retrying(db: Db, importUuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    "SELECT FROM import WHERE uuid = $1 AND status = 'processing' AND run > 1",
    [importUuid],
  );
  return rowCount === 1;
}
