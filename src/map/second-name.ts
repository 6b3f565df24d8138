/**
 * Files where nobody has a last name: of `First name` and `Second name` the second is the last one. Beside a surname it is
 * the one in the middle.
 */
import type { FieldIndex } from './field-index.ts';
import { keyOf } from './lexicon.ts';
import type { ReadHeader } from './read-header.ts';

const secondName = keyOf(['name', 'second']);

/** The headers, with the last name said where only a second one is. */
export function withLastName(index: FieldIndex, headers: readonly ReadHeader[]): readonly ReadHeader[] {
  const hasLast = headers.some(({ words }) => words.has('lastname'));
  const hasFirst = headers.some(({ words }) => words.has('firstname'));
  if (hasLast || !hasFirst || !index.nouns.has('client')) return headers;
  return headers.map((header) =>
    header.plain === secondName ? { ...header, plain: 'lastname', words: new Set(['lastname']) } : header,
  );
}
