/**
 * Slows down whoever guesses: after a few failures each further one waits twice as long. Kept in memory, bounded.
 * An attempt counts as failed from its beginning, so that many at once are no way around it.
 */
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

  /** To be called before the password is looked at. @throws InletError 429 while `key` has to wait */
  begin(key: string): void {
    const now = this.now();
    const { count, until } = this.failures.get(key) ?? { count: 0, until: now };
    if (until > now) throw tooManyAttempts(Math.ceil((until - now) / 1000));
    this.count(key, until < now - longestWaitMs ? 1 : count + 1);
  }

  private count(key: string, count: number): void {
    const over = count - this.free;
    const waitMs = over < 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** over);
    this.failures.delete(key);
    this.failures.set(key, { count, until: this.now() + waitMs });
    if (this.failures.size > keysKept) {
      const oldest = this.failures.keys().next().value;
      if (oldest !== undefined) this.failures.delete(oldest);
    }
  }

  /** This attempt was no failure, but earlier ones stay: one right password of an address excuses no guesses from it. */
  excused(key: string): void {
    const count = (this.failures.get(key)?.count ?? 1) - 1;
    if (count > 0) this.failures.set(key, { count, until: this.now() });
    else this.failures.delete(key);
  }

  /** It was the right one after all: the mistakes are forgotten. */
  succeeded(key: string): void {
    this.failures.delete(key);
  }
}
