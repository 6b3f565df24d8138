import { askPrepared } from '../prepared.ts';
import type { Db } from '../sql.ts';
import type { Chunk } from './claim-chunk.ts';

export interface Decided {
  created?: number;
  updated?: number;
  unchanged?: number;
  failed?: number;
  removed?: number;
  restored?: number;
  partly?: number;
  kept?: number;
  evidence?: unknown;
  worker: string;
  seconds: number;
}

/** What names a line of the ledger. */
type LineKey = Pick<Chunk, 'importUuid' | 'run' | 'stage' | 'number'>;

/** Closes a claimed line with what became of its rows, and tells who listens once it is committed. */
export async function decideChunk(db: Db, chunk: LineKey, it: Decided): Promise<void> {
  await askPrepared(
    db,
    'decide-chunk',
    `UPDATE chunk SET done = true, created = $5, updated = $6, unchanged = $7, failed = $8, evidence = $9,
            worker = $10, seconds = $11, removed = $12, restored = $13, partly = $14, kept = $15,
            done_at = clock_timestamp()
      WHERE import_uuid = $1 AND run = $2 AND stage = $3 AND number = $4`,
    [
      chunk.importUuid,
      chunk.run,
      chunk.stage,
      chunk.number,
      it.created ?? 0,
      it.updated ?? 0,
      it.unchanged ?? 0,
      it.failed ?? 0,
      it.evidence === undefined ? null : JSON.stringify(it.evidence),
      it.worker,
      it.seconds,
      it.removed ?? 0,
      it.restored ?? 0,
      it.partly ?? 0,
      it.kept ?? 0,
    ],
  );
  await notify(db, chunk.importUuid);
}

/** Tells listeners, at commit, that an import has changed or has work. They look for themselves what it is. */
export async function notify(db: Db, importUuid: string): Promise<void> {
  await db.query("SELECT pg_notify('inlet', $1)", [importUuid]);
}
