/** Puts the objects together: settings → database, files, types, engine, workers. The only place that does. */
import type pg from 'pg';
import { type Config, publicUrl } from './config.ts';
import { type Connection, makePool } from './db/pool.ts';
import { webhookBell } from './engine/announce.ts';
import type { Context } from './engine/context.ts';
import type { Engine } from './engine/contract.ts';
import { Courier, deliveriesMax } from './engine/courier.ts';
import { Desk } from './engine/desk.ts';
import { Duties } from './engine/duties.ts';
import { makeEngine } from './engine/engine.ts';
import { noteStuck } from './engine/note-stuck.ts';
import { Doorbell, Staff } from './engine/staff.ts';
import type { Files } from './files/contract.ts';
import { diskFiles } from './files/disk.ts';
import { Links } from './http/links.ts';
import { type Logger, makeLog } from './log.ts';
import type { Types } from './types/define.ts';
import { loadTypes } from './types/load-types.ts';

/** A process of Inlet, put together. */
export interface Inlet {
  config: Config;
  log: Logger;
  pool: pg.Pool;
  files: Files;
  types: Types;
  engine: Engine;
  /** Begins what takes a while to start, for a process that will be asked. */
  warm(): void;
  /** Takes no new work, gives back running chunks, ends within 10 s. */
  close(): Promise<void>;
}

/** Connections of the thread that answers; threads have their own. */
const poolSize = 10;
/** What a chunk under way may still take when the process is asked to end (contract §1: within 10 s). */
const patienceMs = 6_000;
/** A file being written that nothing was added to for so long was left behind; also how often that is looked for. */
const leftoverMs = 3_600_000;

/**
 * @param workers how many chunks this process works on at once; 0 for none
 * @param log where this thread writes; the others write beside it
 */
export async function wire(
  config: Config,
  connection: Connection,
  workers: number,
  log: Logger = makeLog(config),
): Promise<Inlet> {
  const types = await loadTypes(config.typesModule);
  const pool = makePool(connection, 'server', poolSize);
  const files = diskFiles(config);
  const context: Context = { config, log, pool, files, types };
  const note = noteStuck(context);
  const desk = new Desk({ name: `desk ${process.pid}`, lane: 0, config, connection }, note);
  const { engine, watching } = makeEngine(context, desk);
  const staff = new Staff(config, connection, log, workers, note);
  // Sending holds connections for as long as others take to answer: not those that requests need.
  const couriers = makePool(connection, 'courier', deliveriesMax + 1);
  const links = new Links(couriers, config.linkLifeSeconds, () => publicUrl(config));
  const courier = new Courier({ ...context, pool: couriers }, () => links.wire());
  const doorbell = new Doorbell(connection, (told) => {
    if (told === webhookBell) return courier.wake();
    watching.changed(told);
    staff.wake();
  });
  await doorbell.start();
  courier.start();
  const duties = new Duties(context);
  // What a killed process was writing when it died belongs to nobody.
  const sweep = () =>
    files.sweep(leftoverMs).catch((error) => log.warn({ err: error }, 'leftovers not swept'));
  await sweep();
  const sweeping = setInterval(sweep, leftoverMs);
  sweeping.unref();
  return {
    config,
    log,
    pool,
    files,
    types,
    engine,
    warm: () => desk.warm(),
    async close() {
      clearInterval(sweeping);
      await doorbell.stop();
      await duties.stop();
      await courier.stop();
      await couriers.end();
      await staff.stop(patienceMs);
      await desk.stop();
      await pool.end();
    },
  };
}
