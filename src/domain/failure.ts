/** A row that failed: where it stands, what it held, and why. Contract §3 `errors`, §8. */

/** Messages by field, in the order they were found, e.g. `{ email: ['The email field must be a valid email address.'] }`. */
export type Messages = Record<string, string[]>;

/** One failed row. */
export interface Failure {
  /** The record's number in the file, from 1; blank lines are not counted. */
  row: number;
  /** The line of the file the record begins in, from 1. */
  line: number;
  /** The file's own cells, in the file's own order, as they were (before trimming and replacing). */
  cells: string[];
  messages: Messages;
}
