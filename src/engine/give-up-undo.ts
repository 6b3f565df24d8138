/** A line of an undo that Inlet fails at again and again is closed: its records are kept, and the rest goes on. */
import type pg from 'pg';
import { type Chunk, lockChunk } from '../db/queries/claim-chunk.ts';
import { decideChunk } from '../db/queries/decide-chunk.ts';
import { stage } from '../db/queries/insert-chunks.ts';
import { selectJob } from '../db/queries/select-job.ts';
import type { Context } from './context.ts';
import { finishUndoPoorly } from './finish-undo.ts';

export async function giveUpUndo(
  context: Context,
  client: pg.PoolClient,
  chunk: Chunk,
  worker: string,
): Promise<void> {
  await client.query('BEGIN');
  try {
    if (await lockChunk(client, chunk)) {
      const job = await selectJob(client, chunk.importUuid);
      // What a line does not count is counted as kept by the one that ends the undo.
      const counts =
        job?.status === 'undoing' && chunk.stage === stage.finishUndo
          ? await finishUndoPoorly(context, client, job)
          : {};
      await decideChunk(client, chunk, { ...counts, worker, seconds: 0 });
    }
    await client.query('COMMIT');
  } catch (failed) {
    await client.query('ROLLBACK');
    throw failed;
  }
}
