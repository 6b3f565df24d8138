import type { Messages } from '../../domain/failure.ts';
import type { Value } from '../../domain/value.ts';
import type { Plan } from '../plan.ts';

/** What a record holds now, by field, for the fields rules need; null when the record is new. */
export type Existing = Readonly<Record<string, Value>> | null;

/** A row as the rules see it: the record as it would be after it. */
export interface RecordAfter {
  isNew: boolean;
  /** The canonical value of a field, of the row where the field is mapped, else what the record has. */
  now(field: string): Value;
  /** Whether the row says what the field is; in an update all others are left alone. */
  given(field: string): boolean;
  /** Whether the field's cell is no good, and said so already. */
  bad(field: string): boolean;
}

export function recordAfter(
  plan: Plan,
  values: readonly Value[],
  existing: Existing,
  found: Messages | null,
): RecordAfter {
  return {
    isNew: plan.as === 'store',
    now(field) {
      const index = plan.filledBy.get(field);
      return index === undefined ? (existing?.[field] ?? null) : (values[index] as Value);
    },
    given: (field) => plan.filledBy.has(field),
    bad(field) {
      if (found === null) return false;
      // A reference may be said by other names too, each in a column of its own.
      return plan.columns.some(
        ({ field: it }) => (it.name === field || it.ref?.into === field) && it.name in found,
      );
    },
  };
}
