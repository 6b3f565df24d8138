/** Puts together what works on imports in a process, beside the others': its threads, duties, and who sends webhooks. */
import { type Config, publicUrl } from './config.ts';
import { type Connection, makePool } from './db/pool.ts';
import { webhookBell } from './engine/announce.ts';
import type { Context } from './engine/context.ts';
import { Courier, deliveriesMax } from './engine/courier.ts';
import { Duties } from './engine/duties.ts';
import { noteStuck } from './engine/note-stuck.ts';
import { Doorbell, Staff } from './engine/staff.ts';
import { openFiles } from './files/open-files.ts';
import { Links } from './http/links.ts';
import type { Logger } from './log.ts';
import { loadTypes } from './types/load-types.ts';

/** Connections of the first thread of a process; the others have their own. */
const poolSize = 10;
/** What a chunk under way may still take when the process is asked to end (contract §1: within 10 s). */
const patienceMs = 6_000;
/** A file being written that nothing was added to for so long was left behind; also how often that is looked for. */
const leftoverMs = 3_600_000;

/** What the first thread of a process works with. */
export async function processContext(config: Config, connection: Connection, log: Logger): Promise<Context> {
  const [files, types] = [await openFiles(config), await loadTypes(config.typesModule)];
  return { config, log, pool: makePool(connection, 'server', poolSize), files, types };
}

/**
 * @param workers how many chunks this process works on at once; 0 for none
 * @param changed is told which import changed
 * @returns how it is ended: it takes no new work and gives back running chunks, within 10 s
 */
export async function wireWork(
  context: Context,
  connection: Connection,
  workers: number,
  changed: (importUuid: string) => void = () => {},
): Promise<() => Promise<void>> {
  const { config, log, files } = context;
  const staff = new Staff(config, connection, log, workers, noteStuck(context));
  // Sending holds connections for as long as others take to answer: not those that requests need.
  const couriers = makePool(connection, 'courier', deliveriesMax + 1);
  const links = new Links(couriers, config.linkLifeSeconds, () => publicUrl(config));
  const courier = new Courier({ ...context, pool: couriers }, () => links.wire());
  const doorbell = new Doorbell(connection, (told) => {
    if (told === webhookBell) return courier.wake();
    changed(told);
    staff.wake();
  });
  await doorbell.start();
  courier.start();
  const duties = new Duties(context);
  // What a killed process was writing when it died belongs to nobody.
  const sweep = () =>
    files.sweep(leftoverMs).catch((error) => log.warn({ err: error }, 'leftovers not swept'));
  // Not waited for: files that are away keep nobody from starting.
  void sweep();
  const sweeping = setInterval(sweep, leftoverMs);
  sweeping.unref();
  return async () => {
    clearInterval(sweeping);
    await doorbell.stop();
    await duties.stop();
    await courier.stop();
    await couriers.end();
    await staff.stop(patienceMs);
  };
}
