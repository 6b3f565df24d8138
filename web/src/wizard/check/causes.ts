/** Problems of rows, grouped: the same message about the same field is one cause. */
import type { Preview } from '../../api/types.ts';

export interface Cause {
  field: string;
  message: string;
  count: number;
}

/** The most frequent first. */
export function causesOf(rows: Preview['data']): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { errors } of rows)
    for (const [field, messages] of Object.entries(errors))
      for (const message of messages) {
        const key = `${field}\n${message}`;
        const cause = causes.get(key) ?? { field, message, count: 0 };
        causes.set(key, { ...cause, count: cause.count + 1 });
      }
  return [...causes.values()].sort((a, b) => b.count - a.count);
}
