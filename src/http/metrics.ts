/** Numbers for Prometheus: of this process as it goes, of the imports when asked, from the database. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type ImportNumbers, importNumbers } from '../db/queries/import-numbers.ts';
import type { Db } from '../db/sql.ts';
import type { App } from './served.ts';

/** Scrapes of several collectors at once ask the database once. */
const freshMs = 5_000;

export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(db: Db) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'inlet_http_request_seconds',
      help: 'Time from the request to the end of its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
      registers,
    });
    const numbers = remembered(() => importNumbers(db), freshMs);
    gauge(registers, 'inlet_database_up', 'Whether the database answers.', [], async (set) =>
      set({}, (await numbers()) ? 1 : 0),
    );
    gauge(registers, 'inlet_imports', 'Imports by status.', ['status'], async (set) => {
      for (const { status, count } of (await numbers())?.imports ?? []) set({ status }, count);
    });
    gauge(
      registers,
      'inlet_rows',
      'Records decided so far, by what became of them.',
      ['outcome'],
      async (set) => {
        for (const [outcome, count] of Object.entries((await numbers())?.rows ?? {})) set({ outcome }, count);
      },
    );
    gauge(registers, 'inlet_queue_chunks', 'Chunks that wait or are under way.', [], async (set) => {
      const now = await numbers();
      if (now) set({}, now.openChunks);
    });
    const took = 'How long the chunks of the last hour took.';
    gauge(registers, 'inlet_chunk_seconds', took, ['quantile'], async (set) => {
      for (const [quantile, seconds] of Object.entries((await numbers())?.chunkSeconds ?? {}))
        if (seconds !== null) set({ quantile }, seconds);
    });
  }

  /** Times every request, under its pattern: addresses would be without number. */
  watch(app: App): void {
    const observe = (request: FastifyRequest, reply: FastifyReply, status: number) => {
      const route = request.routeOptions.url ?? 'unknown';
      this.requests.observe(
        { method: request.method, route, status: String(status) },
        reply.elapsedTime / 1000,
      );
    };
    app.addHook('onResponse', async (request, reply) => observe(request, reply, reply.statusCode));
  }
}

type Set = (labels: Record<string, string>, value: number) => void;

function gauge(
  registers: Registry[],
  name: string,
  help: string,
  labelNames: string[],
  collect: (set: Set) => Promise<void>,
): void {
  new Gauge({
    name,
    help,
    labelNames,
    registers,
    async collect() {
      this.reset();
      await collect((labels, value) => this.set(labels, value));
    },
  });
}

/** Null while the database is away: the numbers of the process are told all the same. */
function remembered(load: () => Promise<ImportNumbers>, ms: number): () => Promise<ImportNumbers | null> {
  let loaded: Promise<ImportNumbers | null> | null = null;
  let at = 0;
  return () => {
    if (!loaded || performance.now() - at > ms) {
      at = performance.now();
      loaded = load().catch(() => null);
    }
    return loaded;
  };
}
