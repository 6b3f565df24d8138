/**
 * Who watches an import is told of each change. However many listen to one import, each change is looked up once, and
 * not more often than every tenth of a second; the more there are, the less often, so that telling them all never takes
 * what the import itself needs. A slow poll lies beneath, for changes whose notice got lost.
 */
import type { ImportView } from '../domain/views.ts';

const quietMs = 100;
/** For each listener: five hundred of them are told every other second. */
const quietMsEach = 4;
const pollMs = 2_000;

interface Watched {
  listeners: Set<(view: ImportView) => void>;
  poll: NodeJS.Timeout;
  soon: NodeJS.Timeout | null;
  loading: boolean;
  again: boolean;
}

export class Watching {
  readonly #load: (firmUuid: string, uuid: string) => Promise<ImportView | null>;
  readonly #watched = new Map<string, Watched & { firmUuid: string }>();

  constructor(load: (firmUuid: string, uuid: string) => Promise<ImportView | null>) {
    this.#load = load;
  }

  /** To be called whenever an import has, or may have, changed. */
  changed(uuid: string): void {
    const it = this.#watched.get(uuid);
    if (!it || it.soon !== null) return;
    const ms = Math.max(quietMs, it.listeners.size * quietMsEach);
    it.soon = setTimeout(() => {
      it.soon = null;
      void this.#look(uuid);
    }, ms);
  }

  /** The import at once, at each change, and for the last time after it has ended. Ends early when `signal` says so. */
  async *watch(first: ImportView, signal: AbortSignal): AsyncGenerator<ImportView, void> {
    yield first;
    if (over(first)) return;
    let shown = fingerprint(first);
    // Only the newest view waits for a slow listener: it sees fewer steps, never old ones.
    let waiting: ImportView | null = null;
    let wake = () => {};
    const listener = (view: ImportView) => {
      waiting = view;
      wake();
    };
    const end = () => wake();
    signal.addEventListener('abort', end);
    this.#add(first, listener);
    try {
      while (!signal.aborted) {
        if (waiting === null) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        const view: ImportView = waiting;
        waiting = null;
        if (fingerprint(view) === shown) continue;
        shown = fingerprint(view);
        yield view;
        if (over(view)) return;
      }
    } finally {
      signal.removeEventListener('abort', end);
      this.#remove(first.uuid, listener);
    }
  }

  #add(view: ImportView, listener: (view: ImportView) => void): void {
    let it = this.#watched.get(view.uuid);
    if (!it) {
      const poll = setInterval(() => this.changed(view.uuid), pollMs);
      poll.unref();
      it = {
        firmUuid: view.firm.uuid,
        listeners: new Set(),
        poll,
        soon: null,
        loading: false,
        again: false,
      };
      this.#watched.set(view.uuid, it);
    }
    it.listeners.add(listener);
    this.changed(view.uuid);
  }

  #remove(uuid: string, listener: (view: ImportView) => void): void {
    const it = this.#watched.get(uuid);
    if (!it) return;
    it.listeners.delete(listener);
    if (it.listeners.size > 0) return;
    clearInterval(it.poll);
    if (it.soon) clearTimeout(it.soon);
    this.#watched.delete(uuid);
  }

  async #look(uuid: string): Promise<void> {
    const it = this.#watched.get(uuid);
    if (!it) return;
    if (it.loading) {
      it.again = true;
      return;
    }
    it.loading = true;
    try {
      const view = await this.#load(it.firmUuid, uuid);
      if (view) for (const listener of it.listeners) listener(view);
    } catch {
      // The database is away: the poll looks again.
    } finally {
      it.loading = false;
      if (it.again) {
        it.again = false;
        this.changed(uuid);
      }
    }
  }
}

/** Nothing more happens by itself. */
export function over(view: ImportView): boolean {
  return ['completed', 'cancelled', 'failed', 'undone'].includes(view.status);
}

const fingerprints = new WeakMap<ImportView, string>();

/** What tells two looks apart; made once of a look that many are shown. */
function fingerprint(view: ImportView): string {
  let print = fingerprints.get(view);
  if (print === undefined) {
    const { status, outcome, undo, errorReport, mapping, updatedAt } = view;
    print = JSON.stringify([status, outcome, undo, errorReport?.uuid, mapping, updatedAt]);
    fingerprints.set(view, print);
  }
  return print;
}
