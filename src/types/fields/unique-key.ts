/**
 * The one place where values that must be unique are normalised: for the survey inside a file, and for the unique
 * index in the database. The two must agree to the letter, or a clash would be found by one and missed by the other.
 */
import type { Field } from '../define.ts';

/** ASCII alone, where `toLowerCase` has no exceptions. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/**
 * The normalised form of a unique value: two records clash exactly if theirs are equal.
 * @param text canonical text, as the field's check gave it
 */
export function normalise(field: Field, text: string): string {
  if (field.kind !== 'email') return text;
  return ASCII.test(text) ? text.toLowerCase() : simpleLower(text);
}

/** The same in SQL, over a column (a quoted or plain identifier), as the unique index has it. */
export function uniqueExpression(field: Field, column: string): string {
  switch (field.kind) {
    case 'email':
      return `lower(${column} COLLATE pg_c_utf8)`;
    case 'text':
    case 'long':
    case 'phone':
    case 'one_of':
      return `${column} COLLATE "C"`;
    default:
      return column;
  }
}

/**
 * Lower case by Unicode's simple mapping, one code point for one, as PostgreSQL's builtin `pg_c_utf8` has it. Seen
 * to agree on every code point of Unicode 16 (PostgreSQL 18.4, Node 24); newer letters are no part of an e-mail address.
 * Taken one by one, `toLowerCase` knows no context (final sigma); it differs for İ alone, which it makes two of.
 */
function simpleLower(text: string): string {
  let lower = '';
  for (const point of text) lower += point === 'İ' ? 'i' : point.toLowerCase();
  return lower;
}
