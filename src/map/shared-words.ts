/**
 * Words that many headers of a file begin with and that say nothing beside each other: in `Elector Surname`, `Elector
 * Forename` the word is merely what the file calls its people. One header alone tells no such thing.
 */
import type { FieldIndex } from './field-index.ts';
import type { ReadHeader } from './likeness.ts';
import { extraWeight } from './vocabulary.ts';

/** What must be left of a header without the word: parts of a person's name and of an address. */
const anchors = new Set(['firstname', 'lastname', 'address1', 'postcode', 'town']);
/** Words that weigh more make it somebody else's name, however often they stand there. */
const heaviest = 1;
const lightest = 0.2;

/** The headers without the words they share; not where two words compete for the same, as buyer and seller would. */
export function withoutSharedWords(index: FieldIndex, headers: readonly ReadHeader[]): ReadHeader[] {
  const anchorsOf = new Map<string, Set<string>>();
  for (const header of headers) {
    for (const word of header.words) {
      if (!mayBeShared(index, word)) continue;
      const rest = [...header.words].filter((other) => other !== word && tells(index, other));
      if (rest.length !== 1 || !anchors.has(rest[0] ?? '')) continue;
      anchorsOf.set(word, (anchorsOf.get(word) ?? new Set()).add(rest[0] ?? ''));
    }
  }
  const shared = [...anchorsOf].filter(([, left]) => left.size >= 2);
  if (shared.length !== 1) return [...headers];
  const word = shared[0]?.[0] ?? '';
  return headers.map((header) => without(header, word));
}

const mayBeShared = (index: FieldIndex, word: string) => {
  const weight = extraWeight(word, '');
  return weight > lightest && weight <= heaviest && !index.nouns.has(word) && !anchors.has(word);
};

function without(header: ReadHeader, word: string): ReadHeader {
  if (!header.words.has(word) || header.words.size === 1) return header;
  const words = new Set([...header.words].filter((other) => other !== word));
  // A plain word that is left, `Elector Number`, tells no more than it would alone.
  if (![...words].some((other) => anchors.has(other) || reaching.has(other))) return header;
  return { ...header, words, sure: header.sure * 0.95 };
}

/** What else of a person goes with the name. */
const reaching = new Set([
  'birthdate',
  'ninumber',
  'honorific',
  'title',
  'email',
  'phone',
  'mobile',
  'gender',
  'middlename',
  'address2',
  'address3',
  'address4',
  'county',
  'country',
]);

const tells = (index: FieldIndex, word: string) => !index.nouns.has(word) && extraWeight(word, '') > lightest;
