/**
 * What a definition says by functions, where rules do not reach. They are pure and answer at once: they run in the threads
 * that read and load, once a cell or a row, with a limit on their time (`FUNCTION_TIME`); see `validate/functions/`.
 */
import type { TextFormat } from './define.ts';
import { nationalInsuranceNumber } from './fields/national-insurance.ts';

/** Whether a format is code of whoever wrote the definition, and so only asked under watch: Inlet brings one itself. */
export const isOwnFormat = (format: TextFormat | null): boolean =>
  format !== null && format !== nationalInsuranceNumber;

/**
 * Changes a cell before its kind reads it. Not asked of empty cells.
 * @param text without space around it, with the mapping's replacements made
 * @returns what is read instead; null, undefined or '' for no value
 */
export type Transform = (text: string) => string | null | undefined;

/** Why a value is no good, as a sentence; `false` for «The selected … is invalid.»; all else is well. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function that says nothing finds nothing
export type Verdict = string | boolean | null | undefined | void;

/**
 * Judges a value that is well by its kind.
 * @param value as `records` would show it: a number for int and percentage, pennies for money, true or false,
 *   `YYYY-MM-DD`, an array for lists, else text
 */
// biome-ignore lint/suspicious/noExplicitAny: what it is depends on the kind, and whoever writes the check knows it
export type FieldCheck = (value: any) => Verdict;

/**
 * Judges a record as it would be after the row, once everything else about the row is well.
 * @param record the values by field, as for `FieldCheck`; null where there is none
 * @returns sentences by field for what is no good; nothing where all is well
 */
export type RecordCheck = (
  // biome-ignore lint/suspicious/noExplicitAny: as above
  record: Readonly<Record<string, any>>,
  // biome-ignore lint/suspicious/noConfusingVoidType: as above
) => Readonly<Record<string, string>> | null | undefined | void;
