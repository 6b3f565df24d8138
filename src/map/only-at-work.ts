/**
 * Files that know where people work and not where they live: where `Business Street` and `Business Postcode` are the only
 * address, or `Work Email` the only one, they are the client's. Beside others they are the employer's.
 */
import type { FieldIndex } from './field-index.ts';
import { likenessesOf } from './likeness.ts';
import type { IndexedField } from './phrase.ts';
import type { ReadHeader } from './read-header.ts';
import { addressWords } from './vocabulary.ts';

const workWords = ['business', 'work', 'office'];
const clear = 0.85;
/** From this score on another column is what was looked for. */
const likely = 0.6;
/** A street and a postcode make an address; one alone may be anything. */
const leastParts = 2;

export function withoutWork(index: FieldIndex, headers: readonly ReadHeader[]): ReadHeader[] {
  if (!index.nouns.has('client')) return [...headers];
  const plain = headers.map((header) => atHome(header));
  if (plain.every((header) => header === null)) return [...headers];
  const meant = plain.map((header) => (header ? fieldOf(index, header) : null));
  const others = headers.flatMap((header, at) => (plain[at] ? [] : (fieldOf(index, header, likely) ?? [])));
  const parts = meant.filter((field) => field && isAddress(field)).length;
  const hasAddress = others.some(isAddress) || parts < leastParts;
  return headers.map((header, at) => {
    const field = meant[at];
    if (!field || others.includes(field) || (isAddress(field) && hasAddress)) return header;
    return plain[at] ?? header;
  });
}

/** The header without its word for work, if it has one beside others. */
function atHome(header: ReadHeader): ReadHeader | null {
  const words = new Set([...header.words].filter((word) => !workWords.includes(word)));
  return words.size > 0 && words.size < header.words.size
    ? { ...header, words, plain: [...words].sort().join(' '), sure: header.sure * 0.95 }
    : null;
}

/** The way to reach somebody that the header clearly means. */
const fieldOf = (index: FieldIndex, header: ReadHeader, least = clear): IndexedField | null =>
  likenessesOf(index, header).find(({ field, score }) => score >= least && reaches(field))?.field ?? null;

const isAddress = ({ nameWords }: IndexedField) => nameWords.some((word) => addressWords.has(word));
const reaches = (field: IndexedField) =>
  field.field.kind === 'phone' || field.field.kind === 'email' || isAddress(field);
