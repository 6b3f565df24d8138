/** Headers that say what a field is in other ways than by one of its phrases. */
import { optionKey } from '../types/fields/one-of.ts';
import type { FieldIndex } from './field-index.ts';
import type { Likeness } from './likeness.ts';
import { type IndexedField, type Phrase, phraseOf } from './phrase.ts';
import { light, type ReadHeader } from './read-header.ts';
import { extraWeight } from './vocabulary.ts';

/**
 * `Summary of conversation`, `Telephone mobile`: all the header says are names of one field.
 * @param inside phrases all of whose words the header has
 */
export function saidTwice(index: FieldIndex, header: ReadHeader, inside: readonly Phrase[]): Likeness[] {
  if (inside.length < 2) return [];
  const heavy = [...header.words].filter((word) => extraWeight(word, '') > light && !index.nouns.has(word));
  if (heavy.length < 2) return [];
  const covered = new Map<IndexedField, Set<string>>();
  for (const { field, words } of inside) {
    const known = covered.get(field) ?? new Set();
    for (const word of words) known.add(word);
    covered.set(field, known);
  }
  return [...covered]
    .filter(([, words]) => heavy.every((word) => words.has(word)))
    .map(([field]) => likenessOf(field, header, severalNames));
}

/** `Net/Gross`, `Paid by client or provider`, `Are you married, single or other?`: the header is, or ends in, values of the list. */
export function optionsSaid(index: FieldIndex, header: ReadHeader): Likeness[] {
  if (!/[/|]| or /i.test(header.text)) return [];
  const [first = '', ...others] = header.text
    .replace(/[()?]/g, ' ')
    .split(/[/|,]| or /i)
    .map((part) => part.trim());
  const start = first.split(/\s+/);
  const ends = start.map((_, i) => optionKey(start.slice(i).join(' ')));
  const rest = others.map(optionKey).filter((part) => part !== 'other');
  if (rest.length === 0 || [...ends, ...rest].some((part) => tooCommon.has(part))) return [];
  return index.fields
    .filter(({ options }) => saysMost(options, ends, rest))
    .map((field) => likenessOf(field, header, namesOptions));
}

/** Of three or more, one may be called otherwise: `Phone/Meeting/Email`. */
function saysMost(options: ReadonlySet<string>, ends: readonly string[], rest: readonly string[]): boolean {
  const misses =
    rest.filter((part) => !options.has(part)).length + (ends.some((end) => options.has(end)) ? 0 : 1);
  return misses <= (rest.length >= 2 ? 1 : 0);
}

/** How good such headers are. */
const severalNames = 0.82;
const namesOptions = 0.88;
/** Too many lists have these. */
const tooCommon = new Set(['yes', 'no', 'y', 'n', 'unknown', 'other']);

const likenessOf = (field: IndexedField, { words, sure }: ReadHeader, quality: number): Likeness => ({
  field,
  phrase: phraseOf(field, words, quality, 'kindred'),
  score: quality * sure,
  beyond: 0,
});
