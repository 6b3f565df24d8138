import type { Db } from '../sql.ts';
import type { Chunk } from './claim-chunk.ts';

/** What the lines that examined an atomic import found: rows that failed, and rows that wait to be moved. */
export async function sumExamined(db: Db, importUuid: string): Promise<{ failed: number; staged: number }> {
  const { rows } = await db.query(
    `SELECT coalesce(sum(failed), 0)::int AS failed,
            coalesce(sum((evidence ->> 'staged')::int) FILTER (WHERE done), 0)::int AS staged
       FROM chunk WHERE import_uuid = $1 AND stage = 4`,
    [importUuid],
  );
  return rows[0];
}

/** Opens the lines of an atomic import again, as if nothing of it had been looked at. Its failures are forgotten. */
export async function reopenLines(db: Db, importUuid: string): Promise<void> {
  await db.query(
    `UPDATE chunk SET done = false, created = 0, updated = 0, unchanged = 0, failed = 0, evidence = NULL
      WHERE import_uuid = $1 AND stage IN (4, 5)`,
    [importUuid],
  );
  await db.query('DELETE FROM failure WHERE import_uuid = $1', [importUuid]);
}

/** Whether an import's run came to its end: the line that ends it is done. */
export async function cameToEnd(db: Db, importUuid: string): Promise<boolean> {
  const { rows } = await db.query(
    'SELECT EXISTS (SELECT FROM chunk WHERE import_uuid = $1 AND stage = 5 AND done) AS ended',
    [importUuid],
  );
  return rows[0].ended;
}

/** Lines that examined rows on the list of clashes, in order. */
export async function selectClashingLines(db: Db, importUuid: string): Promise<Chunk[]> {
  const { rows } = await db.query(
    `SELECT c.import_uuid AS "importUuid", c.run, c.stage, c.number, c.from_byte::float8 AS "fromByte",
            c.to_byte::float8 AS "toByte", c.first_row AS "firstRow", c.rows, c.first_line AS "firstLine",
            c.last_row AS "lastRow"
       FROM chunk c
      WHERE c.import_uuid = $1 AND c.stage = 4
        AND EXISTS (SELECT FROM clash WHERE "row" >= c.first_row AND "row" < c.first_row + c.rows)
      ORDER BY c.number`,
    [importUuid],
  );
  return rows;
}

/** Counts on a line before it is decided, for sums that are made in the same transaction. */
export async function countOnLine(
  db: Db,
  chunk: Chunk,
  it: { created: number; updated: number; unchanged: number; failed: number },
): Promise<void> {
  await db.query(
    `UPDATE chunk SET created = $5, updated = $6, unchanged = $7, failed = $8
      WHERE import_uuid = $1 AND run = $2 AND stage = $3 AND number = $4`,
    [chunk.importUuid, chunk.run, chunk.stage, chunk.number, it.created, it.updated, it.unchanged, it.failed],
  );
}
