import type { DateOrder } from '../../domain/mapping.ts';

/** Why a cell is not what its field wants. Made once a field and message, and given again for every such cell. */
export interface Invalid {
  /** A sentence for a person, with the field's name in it. */
  readonly message: string;
}

/**
 * Reads one cell. Called for every cell of a file, so it makes nothing it does not need.
 * @param text trimmed and not empty
 * @returns the canonical text, as PostgreSQL's COPY takes it before escaping (date `2024-01-31`, bool `t` or `f`,
 *   money in pennies, a list as an array literal, a moment as ISO 8601 with offset), or why it is not one; null where
 *   a function of the field's own made it empty
 */
export type Check = (text: string) => string | Invalid | null;

/** What a check needs to know beside its field; the same for the whole import, but for the order of dates. */
export interface CheckContext {
  /** How day, month and year stand in this column. */
  dateOrder: DateOrder;
  /** `YYYY-MM-DD` in the firm's zone. */
  today: string;
  /** The firm's IANA time zone, e.g. `Europe/London`. */
  timezone: string;
}
