/** Gathers what a person should know of a file: each kind of problem once, with its first line and a count. */
import type { Problem } from '../domain/profile.ts';

export class Problems {
  readonly #byCode = new Map<string, Problem>();

  /** @param message of the first one is kept */
  add(code: string, message: string, line: number | null, count = 1): void {
    const known = this.#byCode.get(code);
    if (known) known.count += count;
    else this.#byCode.set(code, { code, message, line, count });
  }

  get empty(): boolean {
    return this.#byCode.size === 0;
  }

  /** In the order in which they were first met. */
  list(): Problem[] {
    return [...this.#byCode.values()];
  }
}
