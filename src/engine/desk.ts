/** A thread that reads files and previews rows for the server; started when first needed. */
import { Worker } from 'node:worker_threads';
import { unavailable } from '../errors.ts';
import type { Answer, Ask, ThreadData } from './ask.ts';
import { CallWatch } from './call-watch.ts';
import { revived } from './sent-error.ts';
import { type NoteStuck, resourceLimits } from './threads.ts';

interface Waiting {
  what: Ask;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
  /** How often it was asked again because the thread had to be replaced. */
  again: number;
}

/** Each kind of thread has an entry of its own, so that it loads only what it runs. */
const entry = new URL('../thread-desk.ts', import.meta.url);
/** A function of a type costs at most three threads an import, and a type has few of them. */
const againMax = 30;

export class Desk {
  readonly #data: ThreadData;
  readonly #note: NoteStuck;
  #worker: Worker | null = null;
  #stopped = false;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  /** @param note keeps from which row a function of a type did not come back */
  constructor(data: ThreadData, note: NoteStuck) {
    this.#data = data;
    this.#note = note;
  }

  /** Starts the thread before anybody asks: the first upload after a start would wait for it. */
  warm(): void {
    this.#start();
  }

  /** Has one thing done. @throws what the thread threw; InletErrors come over as they were */
  ask<A extends Ask>(what: A): Promise<Answer<A>> {
    return new Promise((resolve, reject) => {
      this.#post(this.#next++, { what, resolve, reject, again: 0 });
    });
  }

  #post(id: number, it: Waiting): void {
    this.#waiting.set(id, it);
    this.#start().postMessage({ id, what: it.what });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const limitMs = this.#data.config.functionSeconds * 1000;
    const watch = new CallWatch(limitMs, () => void worker.terminate());
    const worker = new Worker(entry, { workerData: { ...this.#data, calls: watch.memory }, resourceLimits });
    worker.unref();
    worker.on('message', ({ id, value, error }) => {
      const it = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) it?.reject(revived(error));
      else it?.resolve(value as never);
    });
    let why: unknown = new Error('The reading thread ended.');
    worker.on('error', (error) => {
      why = error;
    });
    worker.on('exit', async () => {
      watch.end();
      if (this.#worker === worker) this.#worker = null;
      const left = [...this.#waiting];
      this.#waiting.clear();
      if (watch.call !== null && !this.#stopped) {
        await this.#note(watch.call);
        this.#askAgain(left);
      } else for (const [, it] of left) it.reject(why);
    });
    this.#worker = worker;
    return worker;
  }

  /** A function of a type took the thread with it; by now it is known in which row. What only looks is asked again. */
  #askAgain(left: readonly [number, Waiting][]): void {
    for (const [id, it] of left) {
      if (it.what.do !== 'corrections' && it.again < againMax) this.#post(id, { ...it, again: it.again + 1 });
      else it.reject(unavailable('The thread that was at it had to be replaced. Send it again.'));
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#worker?.terminate();
  }
}
