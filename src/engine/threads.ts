/**
 * Reading and loading happen in threads of their own, so that the thread that answers HTTP stays free (design decision
 * 11). This is its side: it starts the threads, gives them the news, and ends them.
 */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Logger } from '../log.ts';
import type { Call } from '../validate/functions/under-watch.ts';
import type { ThreadData } from './ask.ts';
import { CallWatch } from './call-watch.ts';

/** How long a thread that died of something is left alone. */
const restartMs = 1_000;
const entry = new URL('../thread-loader.ts', import.meta.url);

/**
 * A thread holds one chunk at a time; without a bound it lets the garbage of many pile up. Measured on 1,000,000 rows
 * with two loaders: 280 MB more than before the upload without these limits, 100 to 180 MB with them. The young generation is as
 * large as a chunk's rows need to die in it: at a third of it collecting took twice as long.
 */
export const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/**
 * Within so small a bound V8 lets a heap grow by a third before it collects all of it again: once a chunk and a half,
 * since a chunk's rows outlive a young collection. Twice as large is still within the bound. Measured on 1,000,000 rows:
 * processor time of the collector's own threads 3.0 s → 1.3 s, the run 9.1 s → 7.9 s, memory +10 to +40 MB (at three
 * times +100 MB). The switch is the process's; nothing else in it grows as fast.
 */
setFlagsFromString('--heap-growing-percent=100');

/** Keeps from which row a function of a type did not come back. Never throws. */
export type NoteStuck = (call: Call) => Promise<void>;

/** A thread that loads chunks until it is told to stop. Started again when it dies of something. */
export class Loader {
  readonly #data: ThreadData;
  readonly #log: Logger;
  readonly #note: NoteStuck;
  #worker: Worker;
  #works = false;
  #stopping = false;
  #ended: Promise<void>;

  constructor(data: ThreadData, log: Logger, note: NoteStuck) {
    this.#data = data;
    this.#log = log;
    this.#note = note;
    [this.#worker, this.#ended] = this.#begin();
  }

  #begin(): [Worker, Promise<void>] {
    // It is noted before the thread ends: its chunk must not go to another that does not know of it yet.
    const watch = new CallWatch(this.#data.config.functionSeconds * 1000, async (call) => {
      await this.#note(call);
      await worker.terminate();
    });
    const worker = new Worker(entry, { workerData: { ...this.#data, calls: watch.memory }, resourceLimits });
    this.#works = false;
    worker.once('message', () => {
      this.#works = true;
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('error', (error) =>
        this.#log.error({ err: error, worker: this.#data.name }, 'worker thread died'),
      );
      worker.on('exit', async () => {
        watch.end();
        resolve();
        if (this.#stopping) return;
        const { call } = watch;
        // A function that ate all memory, or ended the thread, did not come back either.
        if (call !== null) await this.#note(call);
        setTimeout(
          () => {
            if (!this.#stopping) [this.#worker, this.#ended] = this.#begin();
          },
          call === null ? restartMs : 0,
        ).unref();
      });
    });
    return [worker, ended];
  }

  /** There may be work. */
  wake(): void {
    this.#worker.postMessage('wake');
  }

  /**
   * Lets it finish the chunk it is at, for at most `patienceMs`; a chunk that takes longer is given back undone. One
   * that still starts is at none.
   */
  async stop(patienceMs: number): Promise<void> {
    this.#stopping = true;
    if (this.#works) this.#worker.postMessage('stop');
    else void this.#worker.terminate();
    const timer = setTimeout(() => void this.#worker.terminate(), patienceMs);
    await this.#ended;
    clearTimeout(timer);
  }
}
