/**
 * Reading and loading happen in threads of their own, so that the thread that answers HTTP stays free (design decision
 * 11). This is its side: it starts the threads, gives them the news, and ends them.
 */
import { Worker } from 'node:worker_threads';
import { InletError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Answer, Ask, ThreadData } from './ask.ts';

const entry = new URL('../thread.ts', import.meta.url);

/**
 * A thread holds one chunk at a time; without a bound it lets the garbage of many pile up. Measured on 1,000,000 rows
 * with two loaders: 280 MB more than before the upload without these limits, 50 MB with them, in the same time.
 */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** A thread that loads chunks until it is told to stop. Started again when it dies of something. */
export class Loader {
  readonly #data: ThreadData;
  readonly #log: Logger;
  #worker: Worker;
  #stopping = false;
  #ended: Promise<void>;

  constructor(data: ThreadData, log: Logger) {
    this.#data = data;
    this.#log = log;
    [this.#worker, this.#ended] = this.#begin();
  }

  #begin(): [Worker, Promise<void>] {
    const worker = new Worker(entry, { workerData: this.#data, resourceLimits });
    const ended = new Promise<void>((resolve) => {
      worker.on('error', (error) =>
        this.#log.error({ err: error, worker: this.#data.name }, 'worker thread died'),
      );
      worker.on('exit', () => {
        resolve();
        if (this.#stopping) return;
        setTimeout(() => {
          if (!this.#stopping) [this.#worker, this.#ended] = this.#begin();
        }, 1_000).unref();
      });
    });
    return [worker, ended];
  }

  /** There may be work. */
  wake(): void {
    this.#worker.postMessage('wake');
  }

  /** Lets it finish the chunk it is at, for at most `patienceMs`; a chunk that takes longer is given back undone. */
  async stop(patienceMs: number): Promise<void> {
    this.#stopping = true;
    this.#worker.postMessage('stop');
    const timer = setTimeout(() => void this.#worker.terminate(), patienceMs);
    await this.#ended;
    clearTimeout(timer);
  }
}

/** A thread that reads files and previews rows for the server; started when first needed. */
export class Desk {
  readonly #data: ThreadData;
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (error: unknown) => void }
  >();

  constructor(data: ThreadData) {
    this.#data = data;
  }

  /** Starts the thread before anybody asks: the first upload after a start would wait for it. */
  warm(): void {
    this.#start();
  }

  /** Has one thing done. @throws what the thread threw; InletErrors come over as they were */
  ask<A extends Ask>(what: A): Promise<Answer<A>> {
    const worker = this.#start();
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, what });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(entry, { workerData: this.#data, resourceLimits });
    worker.unref();
    worker.on('message', ({ id, value, error }) => {
      const it = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) it?.reject(revived(error));
      else it?.resolve(value as never);
    });
    const gone = (error: unknown) => {
      if (this.#worker === worker) this.#worker = null;
      for (const it of this.#waiting.values()) it.reject(error);
      this.#waiting.clear();
    };
    worker.on('error', gone);
    worker.on('exit', () => gone(new Error('The reading thread ended.')));
    this.#worker = worker;
    return worker;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** An error as it crosses from a thread. */
export interface SentError {
  message: string;
  stack?: string | undefined;
  inlet: {
    code: string;
    status: number;
    who: 'user' | 'operator' | 'us';
    errors: Record<string, string[]> | null;
    retryAfter: number | null;
  } | null;
}

export function sent(error: unknown): SentError {
  if (error instanceof InletError) {
    const { code, status, who, errors, retryAfter } = error;
    return { message: error.message, stack: error.stack, inlet: { code, status, who, errors, retryAfter } };
  }
  const it = error instanceof Error ? error : new Error(String(error));
  return { message: it.message, stack: it.stack, inlet: null };
}

function revived({ message, stack, inlet }: SentError): Error {
  if (!inlet) return Object.assign(new Error(message), { stack });
  const { code, status, who, errors, retryAfter } = inlet;
  return new InletError(code, status, message, {
    who,
    ...(errors && { errors }),
    ...(retryAfter !== null && { retryAfter }),
  });
}
