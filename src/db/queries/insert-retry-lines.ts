import type { Db } from '../sql.ts';

/**
 * Makes the lines of a retry: each a range with at most `rowsMax` failed rows and about `bytesMax` bytes of cells as
 * they are stored. They open with their rows taken from the failed, see migration 011.
 * @returns how many rows there are to run again
 */
export async function insertRetryLines(
  db: Db,
  importUuid: string,
  run: number,
  rowsMax: number,
  bytesMax: number,
): Promise<number> {
  const { rows } = await db.query(
    `WITH sized AS (
       SELECT row, row_number() OVER (ORDER BY row) - 1 AS before,
              sum(pg_column_size(cells)) OVER (ORDER BY row) AS bytes
         FROM failure WHERE import_uuid = $1
     ), ranges AS (
       SELECT min(row) AS first, max(row) AS last, count(*)::int AS rows
         FROM sized GROUP BY before / $3::int + bytes / $4::bigint
     ), lines AS (
       INSERT INTO chunk (import_uuid, run, stage, number, first_row, last_row, rows, failed)
       SELECT $1, $2, 4, row_number() OVER (ORDER BY first) - 1, first, last, rows, -rows FROM ranges
       RETURNING rows
     )
     SELECT coalesce(sum(rows), 0)::int AS rows FROM lines`,
    [importUuid, run, rowsMax, bytesMax],
  );
  return rows[0].rows;
}
