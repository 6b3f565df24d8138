/** The threads of a process and the bell that wakes them. */
import { hostname } from 'node:os';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { type Connection, makeDirect } from '../db/pool.ts';
import type { Logger } from '../log.ts';
import { Loader, type NoteStuck } from './threads.ts';

/** Hears what the database tells of imports, on a connection of its own; connects again when it is lost. */
export class Doorbell {
  readonly #connection: Connection;
  readonly #heard: (importUuid: string) => void;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(connection: Connection, heard: (importUuid: string) => void) {
    this.#connection = connection;
    this.#heard = heard;
  }

  async start(): Promise<void> {
    const client = makeDirect(this.#connection, 'doorbell');
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = null;
      if (!this.#stopped) this.#retry = setTimeout(() => void this.start(), 1_000);
    };
    this.#client = client;
    client.on('notification', ({ payload }) => payload !== undefined && this.#heard(payload));
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query('LISTEN inlet');
    } catch {
      await client.end().catch(() => {});
      lost();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }
}

/** The loaders of this process. */
export class Staff {
  readonly #loaders: Loader[];

  constructor(config: Config, connection: Connection, log: Logger, count: number, note: NoteStuck) {
    this.#loaders = Array.from({ length: count }, (_, at) => {
      const name = `${hostname()} ${process.pid} ${at + 1}`;
      return new Loader({ name, lane: at / count, config, connection }, log, note);
    });
  }

  wake(): void {
    for (const loader of this.#loaders) loader.wake();
  }

  /** @param patienceMs what a chunk under way may still take before it is given back */
  async stop(patienceMs: number): Promise<void> {
    await Promise.all(this.#loaders.map((loader) => loader.stop(patienceMs)));
  }
}
