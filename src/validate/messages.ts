/**
 * Every sentence a row can fail with, in one place: Laravel's wording, as the API we are compatible with has it
 * (contract §7). One wording a rule; a field is named in words, without its underscores.
 */
import { inWords } from '../types/fields/field.ts';

const the = (name: string, rest: string) => `The ${inWords(name)} field ${rest}`;

/** Also for a field that is required because another has a certain value. */
export const required = (name: string) => the(name, 'is required.');
/** None of several fields has a value, of which one is needed. */
export function requiredWithout(name: string, others: readonly string[]): string {
  if (others.length === 0) return required(name);
  if (others.length === 1) return the(name, `is required when ${inWords(others[0] ?? '')} is not present.`);
  return the(name, `is required when none of ${others.map(inWords).join(' / ')} are present.`);
}
/** Another field has a value beside which this one has none. */
export const missingWith = (name: string, other: string) =>
  the(name, `must be missing when ${inWords(other)} is present.`);
/** A `uuid` in a new record: the record does not have one yet. Or a field that is empty where another says so. */
export const prohibited = (name: string) => the(name, 'is prohibited.');
export const notEmail = (name: string) => the(name, 'must be a valid email address.');
export const notPhone = (name: string) => the(name, 'must be a valid phone number.');
export const notDate = (name: string) => the(name, 'must be a valid date.');
export const notPast = (name: string) => the(name, 'must be a date before or equal to today.');
export const notBool = (name: string) => the(name, 'must be true or false.');
export const notInteger = (name: string) => the(name, 'must be an integer.');
export const notUuid = (name: string) => the(name, 'must be a valid UUID.');
export const badFormat = (name: string) => the(name, 'format is invalid.');
export const notNumber = (name: string) => the(name, 'must be a number.');
export const tooManyDecimals = (name: string, most = 2) => the(name, `must have 0-${most} decimal places.`);
/** @param max in code points */
export const tooLong = (name: string, max: number) =>
  the(name, `must not be greater than ${max} characters.`);
export const unstorable = (name: string) => the(name, 'contains characters that cannot be stored.');
export const notBetween = (name: string, min: number | string, max: number | string) =>
  the(name, `must be between ${min} and ${max}.`);

/** Too few or too many things in a list. @param min, max how many may be, null for no bound */
export function notSoMany(name: string, min: number | null, max: number | null): string {
  if (min === null) return the(name, `must not have more than ${max} items.`);
  if (max === null) return the(name, `must have at least ${min} items.`);
  return the(name, `must have between ${min} and ${max} items.`);
}

/** Not on the field's list, or a reference that fits nothing of the firm. */
export const notAnOption = (name: string) => `The selected ${inWords(name)} is invalid.`;
/** A name that fits more than one. */
export const ambiguous = (name: string) => `The ${inWords(name)} is ambiguous.`;
/** A unique value that another row or record has. */
export const taken = (name: string) => `The ${inWords(name)} has already been taken.`;
/** A key by which an update finds its record, which an earlier row of the file has. */
export const duplicate = (name: string) => the(name, 'has a duplicate value.');
/** A field that an update would change but may not. */
export const immutable = (name: string) => the(name, 'cannot be changed.');
/** The date `name` lies before the date `other`. */
export const before = (name: string, other: string) =>
  the(name, `must be a date after or equal to ${inWords(other)}.`);
/** The database refused the row although every check passed it. */
export const refused = 'The record could not be stored.';
/** A function of the type's definition threw. */
export const notChecked = (name: string) => the(name, 'could not be checked.');
/** A function of the type's definition did not come back. */
export const tookTooLong = (name: string) => the(name, 'took too long to check.');
/** A name and a uuid in one row that lead to different things. */
export const disagree = (name: string, other: string) => the(name, `must match ${inWords(other)}.`);
