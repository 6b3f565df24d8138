/** A worker's life: work while there is any, wait for the bell or a second, and stop between two chunks when told. */
import type pg from 'pg';
import { isAway } from '../db/pool.ts';
import { selectStopping } from '../db/queries/mark-stopping.ts';
import { settleStopping } from './cancel.ts';
import type { Context } from './context.ts';
import { sweepDiscarded } from './discard.ts';
import { type Worker, workOnce } from './work.ts';

/** Beneath the bell: work whose notice got lost, and what a dead worker gave back, is found within this time. */
const pollMs = 1_000;

/** How a loader is told things. */
export interface Bell {
  stopping: boolean;
  /** Resolves at the next `ring`, or after the time. */
  wait(ms: number): Promise<void>;
  ring(): void;
}

export function makeBell(): Bell {
  let rung = false;
  let wake = () => {};
  return {
    stopping: false,
    ring() {
      rung = true;
      wake();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}

export async function workUntil(context: Context, bell: Bell, worker: Worker): Promise<void> {
  let client: pg.PoolClient | null = null;
  while (!bell.stopping) {
    try {
      client ??= await context.pool.connect();
      if (await workOnce(context, client, worker)) continue;
      // What others left undone: deleted bytes, and imports that were asked to stop.
      await sweepDiscarded(context);
      for (const uuid of await selectStopping(client)) await settleStopping(context, uuid);
    } catch (error) {
      // The weather: the database went away, or the files. Imports wait and go on; nothing is lost.
      client?.release(true);
      client = null;
      if (!isAway(error)) context.log.error({ err: error }, 'worker stumbled');
    }
    if (!bell.stopping) await bell.wait(pollMs);
  }
  client?.release();
}
