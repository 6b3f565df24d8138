/**
 * What every header of a file begins with: the object a report is of (`Contact.FirstName`, `[Client] DOB`, `Export: Town`),
 * or a word nobody knows (`Acme Surname`, `xyz_town`). Where all have it, it tells nothing beside each other.
 */
import type { FieldIndex } from './field-index.ts';
import { extraWeight, faintWords } from './vocabulary.ts';

/** Set apart from what follows by more than a space. */
const setApart =
  /^\s*\[?(\p{L}[\p{L}\p{N}_ ]{0,30}?)(?:\]\s*|\s*[.:>|/]+\s*|\s+[-–—]\s+)(?=\p{L}|\d{1,2}[.)]? \p{L})/u;
/** Part of the same words. */
const firstWord = /^\s*(\p{L}[\p{L}\p{N}]{1,14})[ _-]+(?=\p{L})/u;
const twoWords = /^\s*(\p{L}{3,}[ _]\p{L}{3,})[ _]+(?=\p{L})/u;
/** What the records are called: `client_surname`, `ClientSurname`. */
const nounFirst = /^\s*(\p{L}+?)(?:[ _-]+|(?<=\p{Ll})(?=\p{Lu}))(?=\p{L})/u;
const leastHeaders = 4;
const leastOfRole = 3;
const someOfThem = 0.25;
/** Heavier words name somebody else. */
const heaviest = 1.3;
const most = 0.6;
const nearlyAll = 0.8;

/**
 * The headers without such a beginning. A word for the records, or one nobody knows, need not stand before all of them
 * (`Contact.Email` beside `Owner.Name`), and stays where nothing but a mere `Type` or `Number` would be left.
 */
export function withoutQualifiers(index: FieldIndex, headers: readonly string[]): string[] {
  const apart = shared(headers, setApart, most);
  if (apart !== null) {
    const { words, unknown } = index.lexicon.meaningOf(apart.word);
    const isNoun = words.every((word) => index.nouns.has(word));
    if (apart.share < 1 && !isNoun && unknown.size === 0) return [...headers];
    return cut(headers, setApart, apart.word, (rest) => !isNoun || saysEnough(index, rest));
  }
  const first = shared(headers, firstWord, nearlyAll);
  if (first !== null && index.lexicon.meaningOf(first.word).unknown.size > 0)
    return cut(headers, firstWord, first.word, () => true);
  const noun = shared(headers, nounFirst, nearlyAll)?.word ?? null;
  if (noun !== null && index.lexicon.meaningOf(noun).words.every((word) => index.nouns.has(word)))
    return cut(headers, nounFirst, noun, (rest) => saysEnough(index, rest));
  const role = roleOf(index, headers);
  return role === null ? [...headers] : cut(headers, twoWords, role, () => true);
}

/** `Life Assured First Name`: what the only people of the file are called, in two words; null where there is none. */
function roleOf(index: FieldIndex, headers: readonly string[]): string | null {
  const role = shared(headers, twoWords, someOfThem, leastOfRole)?.word ?? null;
  if (role === null) return null;
  const { words } = index.lexicon.meaningOf(role);
  if (words.some((word) => extraWeight(word, '') > heaviest || word === 'address')) return null;
  const names = headers.filter((header) =>
    index.lexicon.meaningOf(header).words.some((word) => word === 'firstname' || word === 'lastname'),
  );
  return names.length >= 2 && names.every((header) => beginningOf(header, twoWords) === role) ? role : null;
}

function saysEnough(index: FieldIndex, rest: string): boolean {
  const { words } = index.lexicon.meaningOf(rest);
  return (
    words.some((word) => !faintWords.has(word)) &&
    !(words.length === 1 && index.ambiguous.has(words[0] ?? ''))
  );
}

/** What so many of the headers begin with, in lower case; null where there is no such thing. */
function shared(
  headers: readonly string[],
  beginning: RegExp,
  least: number,
  fewest = leastHeaders,
): { word: string; share: number } | null {
  const counts = new Map<string, number>();
  for (const header of headers) {
    const word = beginningOf(header, beginning);
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts)
    if (count >= fewest && count >= least * headers.length) return { word, share: count / headers.length };
  return null;
}

const beginningOf = (header: string, beginning: RegExp) => beginning.exec(header)?.[1]?.toLowerCase() ?? null;

function cut(
  headers: readonly string[],
  beginning: RegExp,
  word: string,
  mayGo: (rest: string) => boolean,
): string[] {
  return headers.map((header) => {
    if (beginningOf(header, beginning) !== word) return header;
    const rest = header.replace(beginning, '');
    return mayGo(rest) ? rest : header;
  });
}
