/** A worker's life: work while there is any, wait for the bell or a second, and stop between two chunks when told. */
import type pg from 'pg';
import { selectStopping } from '../db/queries/mark-stopping.ts';
import { InletError } from '../errors.ts';
import type { Bell } from './bell.ts';
import { settleStopping } from './cancel.ts';
import type { Context } from './context.ts';
import { sweepDiscarded } from './discard.ts';
import { isWeather } from './weather.ts';
import { type Worker, workOnce } from './work.ts';

/** Beneath the bell: work whose notice got lost, and what a dead worker gave back, is found within this time. */
const pollMs = 1_000;

export async function workUntil(context: Context, bell: Bell, worker: Worker): Promise<void> {
  let client: pg.PoolClient | null = null;
  let waits = false;
  while (!bell.stopping) {
    try {
      client ??= await context.pool.connect();
      const worked = await workOnce(context, client, worker);
      waits = false;
      if (worked) continue;
      // What others left undone: deleted bytes, and imports that were asked to stop.
      await sweepDiscarded(context);
      for (const uuid of await selectStopping(client)) await settleStopping(context, uuid);
    } catch (error) {
      // The weather: the database or the files went away, or a disk is full. Imports wait and go on; nothing is lost.
      client?.release(true);
      client = null;
      const weather = isWeather(error);
      if (weather && !waits) context.log.warn(reasonOf(error as Error), 'imports wait');
      waits = weather;
      if (!weather) context.log.error({ err: error }, 'worker stumbled');
    }
    if (!bell.stopping) await bell.wait(pollMs);
  }
  client?.release();
}

function reasonOf(error: Error): { reason: string; hint?: string } {
  const hint = error instanceof InletError ? error.hint : null;
  return { reason: error.message, ...(hint !== null && { hint }) };
}
