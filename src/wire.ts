/** Puts the objects together: settings → database, files, types, engine, workers. It and wire-work.ts alone do. */
import type pg from 'pg';
import type { Config } from './config.ts';
import type { Connection } from './db/pool.ts';
import type { Engine } from './engine/contract.ts';
import { Desk } from './engine/desk.ts';
import { makeEngine } from './engine/engine.ts';
import { noteStuck } from './engine/note-stuck.ts';
import type { Files } from './files/contract.ts';
import { type Logger, makeLog } from './log.ts';
import type { Types } from './types/define.ts';
import { processContext, wireWork } from './wire-work.ts';

/** A process of Inlet that is asked things, put together. One that only works is less (cli/worker.ts). */
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
  const context = await processContext(config, connection, log);
  const desk = new Desk({ name: `desk ${process.pid}`, lane: 0, config, connection }, noteStuck(context));
  const { engine, watching } = makeEngine(context, desk);
  const endWork = await wireWork(context, connection, workers, (uuid) => watching.changed(uuid));
  return {
    ...context,
    engine,
    warm: () => desk.warm(),
    async close() {
      await endWork();
      await desk.stop();
      await context.pool.end();
    },
  };
}
