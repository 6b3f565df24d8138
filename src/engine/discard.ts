/** Bytes nobody needs any more. They are noted before they go, so that whoever dies in between leaves nothing behind. */
import { deleteDiscarded, insertDiscarded, selectDiscarded } from '../db/queries/delete-import.ts';
import type { Context } from './context.ts';

const atOnce = 1_000;

/** Removes files that no import reads from, now or, should that fail, soon. */
export async function discard(context: Context, keys: readonly string[]): Promise<void> {
  await insertDiscarded(context.pool, keys);
  await sweepDiscarded(context);
}

/** Removes what was noted as nobody's, whoever noted it. */
export async function sweepDiscarded({ pool, files }: Pick<Context, 'pool' | 'files'>): Promise<void> {
  for (const key of await selectDiscarded(pool, atOnce)) {
    await files.delete(key);
    await deleteDiscarded(pool, key);
  }
}
