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
}

/**
 * Claims the next line of work, or null when there is none. The lock is the claim: a dead worker's goes with its
 * connection, so nothing waits for a heartbeat and nothing is done twice (design decision 3).
 *
 * Order: a firm has at most `runningMax` imports under way, first started first; among firms each one's first import
 * comes before anybody's second, by chance among equals, so that no firm waits for another; within a firm small
 * remainders overtake large ones. Stages of an import follow one another.
 */
export async function claimChunk(db: Db, runningMax: number): Promise<Chunk | null> {
  const { rows } = await db.query(claim, [runningMax]);
  return rows[0] ?? null;
}

const claim = `
WITH waiting AS (
  SELECT i.uuid, i.firm_uuid, i.status,
         row_number() OVER (PARTITION BY i.firm_uuid ORDER BY i.queued_at, i.uuid) AS turn
    FROM import i WHERE i.status = 'processing' AND NOT i.stopping
  UNION ALL
  SELECT i.uuid, i.firm_uuid, i.status, 1
    FROM import i WHERE i.status = 'mapped' AND i.surveyed IS NULL
), running AS (
  SELECT w.uuid, w.firm_uuid, todo.stage, todo.lines
    FROM waiting w
    CROSS JOIN LATERAL (
      SELECT c.stage, count(*) AS lines FROM chunk c
       WHERE c.import_uuid = w.uuid AND NOT c.done
       GROUP BY c.stage ORDER BY c.stage LIMIT 1
    ) todo
   WHERE w.turn <= $1
), ranked AS MATERIALIZED (
  SELECT uuid, stage,
         row_number() OVER (PARTITION BY firm_uuid ORDER BY lines, uuid) AS place
    FROM running ORDER BY place, random()
)
SELECT c.import_uuid AS "importUuid", c.run, c.stage, c.number, c.from_byte::float8 AS "fromByte",
       c.to_byte::float8 AS "toByte", c.first_row AS "firstRow", c.rows, c.first_line AS "firstLine"
  FROM ranked r
  CROSS JOIN LATERAL (
    SELECT * FROM chunk o
     WHERE o.import_uuid = r.uuid AND o.stage = r.stage AND NOT o.done
     ORDER BY o.run, o.number FOR UPDATE SKIP LOCKED LIMIT 1
  ) c
 LIMIT 1`;
