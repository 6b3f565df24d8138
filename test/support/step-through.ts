/** A worker that can be stopped between two lines of the ledger, for tests that look what stands there. */
import type { Context } from '../../src/engine/context.ts';
import { workOnce } from '../../src/engine/work.ts';

/** Works until nothing is left but lines of a stage from `before` on. */
export async function stepThrough(context: Context, before = 9): Promise<void> {
  const client = await context.pool.connect();
  try {
    for (let more = true; more; ) {
      const { rows } = await context.pool.query(
        `SELECT min(c.stage) AS next FROM chunk c JOIN import i ON i.uuid = c.import_uuid
          WHERE NOT c.done AND i.status IN ('mapped', 'processing', 'undoing')`,
      );
      more =
        rows[0].next !== null &&
        rows[0].next < before &&
        (await workOnce(context, client, { name: 'test', lane: 0 }));
    }
  } finally {
    client.release();
  }
}
