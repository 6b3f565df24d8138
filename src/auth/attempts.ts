/** Slows down whoever guesses: after a few failures each further one waits twice as long. Kept in memory, bounded. */
import { tooManyAttempts } from '../errors.ts';

const freeFailures = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;
const keysKept = 10_000;

interface Failures {
  count: number;
  /** Until when nothing is tried. */
  until: number;
}

export class Attempts {
  private readonly failures = new Map<string, Failures>();
  private readonly now: () => number;
  private readonly free: number;

  /** @param now milliseconds, any clock that only goes forward @param free failures before anybody waits */
  constructor(now: () => number = () => performance.now(), free = freeFailures) {
    this.now = now;
    this.free = free;
  }

  /** @throws InletError 429 while `key` has to wait */
  check(key: string): void {
    const found = this.failures.get(key);
    if (!found) return;
    const waitMs = found.until - this.now();
    if (waitMs > 0) throw tooManyAttempts(Math.ceil(waitMs / 1000));
    if (waitMs < -longestWaitMs) this.failures.delete(key);
  }

  failed(key: string): void {
    const count = (this.failures.get(key)?.count ?? 0) + 1;
    const over = count - this.free;
    const waitMs = over < 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** over);
    this.failures.delete(key);
    this.failures.set(key, { count, until: this.now() + waitMs });
    if (this.failures.size > keysKept) {
      const oldest = this.failures.keys().next().value;
      if (oldest !== undefined) this.failures.delete(oldest);
    }
  }

  succeeded(key: string): void {
    this.failures.delete(key);
  }
}
