/**
 * Watches over the functions a thread calls (`validate/functions/`): a thread that hangs in one cannot be told anything,
 * only ended. Kept by the thread that starts it.
 */
import { type Call, callIn, wordBytes } from '../validate/functions/under-watch.ts';

/** How often a thread is looked at in the time a function has. */
const looks = 4;

export class CallWatch {
  /** What the thread is given to tell in. */
  readonly memory = new SharedArrayBuffer(wordBytes);
  readonly #words = new Int32Array(this.memory);
  readonly #timer: NodeJS.Timeout;

  /** @param stuck is told of a function that has not come back for `limitMs`, once */
  constructor(limitMs: number, stuck: (call: Call) => void) {
    let seen = 0;
    let times = 0;
    this.#timer = setInterval(() => {
      const call = callIn(this.#words);
      if (call === null || call.count !== seen) times = 0;
      seen = call?.count ?? 0;
      if (call !== null && ++times > looks) {
        this.end();
        stuck(call);
      }
    }, limitMs / looks);
    this.#timer.unref();
  }

  /** The function the thread is in, or was in when it died. */
  get call(): Call | null {
    return callIn(this.#words);
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
