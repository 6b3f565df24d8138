/** How fast an import is, from what was seen in the last seconds. */

export interface Seen {
  /** Milliseconds of any clock that only goes forward. */
  at: number;
  /** Rows decided by then. */
  done: number;
}

const windowMs = 10_000;
/** Less than that tells nothing. */
const shortestMs = 1_000;

/** @returns what was seen lately, with `now` at its end */
export const withSeen = (seen: readonly Seen[], now: Seen): Seen[] => [
  ...seen.filter(({ at, done }) => at > now.at - windowMs && done <= now.done),
  now,
];

/** Rows a second; null while that cannot be told. */
export function speedOf(seen: readonly Seen[]): number | null {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.at - first.at < shortestMs || last.done === first.done) return null;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}
