import { enter, leave } from './under-watch.ts';

/** Rows in which a function did not come back, before it is given up for the whole import: each costs a thread. */
const stuckMax = 3;

/** The calls of a type's own functions in one import: which rows they never came back from, and what they threw. */
export class Calls {
  /** The row they are called for. */
  row = 0;
  /** What each place threw first, since somebody last looked. */
  readonly thrown = new Map<number, unknown>();
  readonly #serial: number;
  #stuck: ReadonlyMap<number, ReadonlySet<number>> = new Map();

  /** @param serial the import's */
  constructor(serial: number) {
    this.#serial = serial;
  }

  /** Tells from which rows a function never came back. @param stuck `place` as in `enter` */
  know(stuck: readonly { row: number; place: number }[]): void {
    const rows = Map.groupBy(stuck, ({ place }) => place);
    this.#stuck = new Map([...rows].map(([place, all]) => [place, new Set(all.map(({ row }) => row))]));
  }

  /** Whether calling it for the present row would cost a thread, or does so too often. */
  isStuck(place: number): boolean {
    const rows = this.#stuck.get(place);
    return rows !== undefined && (rows.size >= stuckMax || rows.has(this.row));
  }

  /** Calls a function under watch. @throws what it throws; Error when it gives a promise, which nobody waits for */
  run<A, R>(place: number, call: (argument: A) => R, argument: A): R {
    enter(this.#serial, this.row, place);
    try {
      const given = call(argument);
      if (given instanceof Promise) {
        given.catch(() => undefined);
        throw new Error('A function of a type must answer at once: no promise.');
      }
      return given;
    } finally {
      leave();
    }
  }

  /** Keeps what a function threw for the log. */
  note(place: number, error: unknown): void {
    if (!this.thrown.has(place)) this.thrown.set(place, error);
  }
}
