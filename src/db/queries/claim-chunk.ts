import { askPrepared } from '../prepared.ts';
import type { Db } from '../sql.ts';

/** A line of the ledger, claimed: its row is locked until the transaction ends. */
export interface Chunk {
  importUuid: string;
  run: number;
  stage: number;
  number: number;
  fromByte: number;
  toByte: number;
  firstRow: number;
  rows: number;
  firstLine: number;
  /** Last failed row of a line of a retry; null in others. */
  lastRow: number | null;
}

/**
 * Claims the next line of work, or null when there is none. The lock is the claim: a dead worker's goes with its
 * connection, so nothing waits for a heartbeat and nothing is done twice (design decision 3).
 *
 * Order: a firm has at most `runningMax` imports under way, first started first; among firms each one's first import
 * comes before anybody's second, by chance among equals, so that no firm waits for another; within a firm small
 * remainders overtake large ones. Only the run under way is worked on, and its stages follow one another; an undo has
 * its own, and lines that a cancelled run left open are none of its business.
 *
 * @param lane 0 … 1: where in a file this worker begins. Workers that load neighbouring chunks wait for each other's
 *   pages: two connections loading 1 M rows took 9.2 s chunk by chunk in turn, 7.8 s from two places (one alone: 13.1 s).
 */
export async function claimChunk(db: Db, runningMax: number, lane: number): Promise<Chunk | null> {
  const { rows } = await askPrepared<Chunk>(db, 'claim-chunk', claim, [runningMax, lane]);
  return rows[0] ?? null;
}

const claim = `
WITH waiting AS (
  SELECT i.uuid, i.firm_uuid, i.status, i.run,
         row_number() OVER (PARTITION BY i.firm_uuid ORDER BY i.queued_at, i.uuid) AS turn
    FROM import i WHERE i.status = 'processing' AND NOT i.stopping
  UNION ALL
  SELECT i.uuid, i.firm_uuid, i.status, i.run, 1
    FROM import i WHERE i.status = 'mapped' AND i.surveyed IS NULL AND i.failure IS NULL
  UNION ALL
  SELECT i.uuid, i.firm_uuid, i.status, i.run, 1
    FROM import i WHERE i.status = 'undoing'
), running AS (
  SELECT w.uuid, w.firm_uuid, todo.run, todo.stage, todo.lines
    FROM waiting w
    CROSS JOIN LATERAL (
      SELECT c.run, c.stage, count(*) AS lines FROM chunk c
       WHERE c.import_uuid = w.uuid AND c.run = w.run AND NOT c.done AND (c.stage >= 6) = (w.status = 'undoing')
       GROUP BY c.run, c.stage ORDER BY c.stage LIMIT 1
    ) todo
   WHERE w.turn <= $1
), ranked AS MATERIALIZED (
  SELECT uuid, run, stage,
         (SELECT max(c.number) + 1 FROM chunk c
           WHERE c.import_uuid = running.uuid AND c.run = running.run AND c.stage = running.stage) AS chunks,
         row_number() OVER (PARTITION BY firm_uuid ORDER BY lines, uuid) AS place
    FROM running ORDER BY place, random()
)
SELECT c.import_uuid AS "importUuid", c.run, c.stage, c.number, c.from_byte::float8 AS "fromByte",
       c.to_byte::float8 AS "toByte", c.first_row AS "firstRow", c.rows, c.first_line AS "firstLine",
       c.last_row AS "lastRow"
  FROM ranked r
  CROSS JOIN LATERAL (
    SELECT * FROM chunk o
     WHERE o.import_uuid = r.uuid AND o.run = r.run AND o.stage = r.stage AND NOT o.done
     ORDER BY o.number < $2::float8 * r.chunks, o.number FOR UPDATE SKIP LOCKED LIMIT 1
  ) c
 LIMIT 1`;

/** Locks one line by name, waiting for whoever works on it. @returns whether it is still open */
export async function lockChunk(db: Db, chunk: Chunk): Promise<boolean> {
  const { rowCount } = await db.query(
    `SELECT FROM chunk WHERE import_uuid = $1 AND run = $2 AND stage = $3 AND number = $4 AND NOT done FOR UPDATE`,
    [chunk.importUuid, chunk.run, chunk.stage, chunk.number],
  );
  return rowCount === 1;
}
