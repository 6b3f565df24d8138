/** How many requests a minute somebody may make (contract §2 Rate limit). In memory, bounded, a server each. */
const windowMs = 60_000;
const keysKept = 50_000;

export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds to wait; null while there is something left. */
  retryAfter: number | null;
}

interface Window {
  used: number;
  endsAt: number;
}

export class RateLimit {
  private readonly windows = new Map<string, Window>();
  readonly limit: number;
  private readonly now: () => number;

  /** @param limit requests a minute; 0 for no limit @param now milliseconds, any clock that only goes forward */
  constructor(limit: number, now: () => number = () => performance.now()) {
    this.limit = limit;
    this.now = now;
  }

  /** Counts one request. null where there is no limit. */
  take(key: string): Allowance | null {
    return this.look(key, 1);
  }

  /** What is left, without counting. null where there is no limit. */
  peek(key: string): Allowance | null {
    return this.look(key, 0);
  }

  private look(key: string, count: number): Allowance | null {
    if (this.limit === 0) return null;
    const now = this.now();
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { used: 0, endsAt: now + windowMs };
      if (count > 0) this.remember(key, window);
    }
    const over = window.used + count > this.limit;
    if (!over) window.used += count;
    return {
      limit: this.limit,
      remaining: this.limit - window.used,
      retryAfter: over ? Math.max(1, Math.ceil((window.endsAt - now) / 1000)) : null,
    };
  }

  /** Windows end in the order they began, so the first of the map is the one to forget. */
  private remember(key: string, window: Window): void {
    this.windows.delete(key);
    this.windows.set(key, window);
    if (this.windows.size > keysKept) {
      const oldest = this.windows.keys().next().value;
      if (oldest !== undefined) this.windows.delete(oldest);
    }
  }
}
