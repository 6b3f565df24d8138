/**
 * A type made ready for suggestions: everything its fields may be called, as meanings, found by any word of them.
 * Made once a type and kept as long as the type is.
 */
import type { Field, Reference, TypeDefinition } from '../types/define.ts';
import { keyOf, Lexicon } from './lexicon.ts';
import { optionKeys, shapeOfExample } from './looks-like.ts';
import { type IndexedField, type Phrase, phrasesOf } from './phrase.ts';
import { ambiguousHeaders, nouns, nounWeight } from './vocabulary.ts';

export interface FieldIndex {
  fields: readonly IndexedField[];
  lexicon: Lexicon;
  /** Phrases by each word in them. */
  byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** What records of this type are called, and how little such words weigh beside a field. */
  nouns: ReadonlyMap<string, number>;
  /** What they are in one word: a provider's statement is a statement, and no provider. */
  noun: string;
  /** Meanings of headers that may mean two things. */
  ambiguous: ReadonlySet<string>;
  /** Fields by what their name, label or alias says word for word. */
  said: ReadonlyMap<string, ReadonlySet<IndexedField>>;
  /** Names of fields as they stand in an export of ours. */
  literal: ReadonlyMap<string, IndexedField>;
}

const kept = new WeakMap<TypeDefinition, FieldIndex>();

export function indexOf(type: TypeDefinition): FieldIndex {
  const found = kept.get(type) ?? build(type);
  kept.set(type, found);
  return found;
}

function build(type: TypeDefinition): FieldIndex {
  const lexicon = new Lexicon(type.fields.flatMap((field) => [field.name, field.label, ...field.aliases]));
  const words = [type.name, type.singular, type.label].flatMap((text) => lexicon.meaningOf(text).words);
  const own = nounsOf(
    words,
    new Set(type.fields.flatMap(({ ref }) => (ref ? lexicon.meaningOf(ref.to).words : []))),
  );
  // No column can mean what holds for the whole file, or what nobody gives.
  const fields = type.fields
    .filter(({ scope }) => scope === 'row')
    .map((field, at) => indexed(type, field, at, lexicon));
  const phrases = new Map<string, Phrase>();
  const add = (phrase: Phrase) => {
    if (phrase.words.size === 0) return;
    const key = `${phrase.field.at} ${keyOf([...phrase.words])}`;
    if ((phrases.get(key)?.quality ?? 0) < phrase.quality) phrases.set(key, phrase);
  };
  for (const field of fields) for (const phrase of phrasesOf(field, lexicon, own)) add(phrase);
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    for (const word of phrase.words) {
      const others = byWord.get(word);
      if (others) others.push(phrase);
      else byWord.set(word, [phrase]);
    }
  }
  const ambiguous = new Set(
    ambiguousHeaders
      .filter(({ noun }) => noun === null || own.has(noun))
      .map(({ header }) => keyOf([...new Set(lexicon.meaningOf(header).words)])),
  );
  return {
    fields,
    lexicon,
    byWord,
    nouns: own,
    noun: lexicon.meaningOf(type.singular).words.at(-1) ?? '',
    ambiguous,
    said: saidByWords(fields, lexicon),
    literal: new Map(fields.map((f) => [f.field.name, f])),
  };
}

/** @param words what the type is called @param others what it refers to: a client's staff member is no client */
function nounsOf(words: readonly string[], others: ReadonlySet<string>): Map<string, number> {
  const weights = new Map<string, number>();
  const isOther = (same: ReadonlySet<string>) =>
    [...others].some((word) => same.has(word) && !words.includes(word));
  for (const { same, near } of nouns.filter(
    ({ same }) => words.some((word) => same.has(word)) && !isOther(same),
  )) {
    for (const word of near) weights.set(word, nounWeight.near);
    for (const word of same) weights.set(word, nounWeight.same);
  }
  for (const word of words) weights.set(word, nounWeight.own);
  return weights;
}

function indexed(type: TypeDefinition, field: Field, at: number, lexicon: Lexicon): IndexedField {
  const weightKind = field.ref ? weightKindOf(field.ref) : field.kind;
  return {
    field,
    at,
    weightKind,
    shape: field.kind === 'text' ? shapeOfExample(field.example) : 0,
    options: optionKeys(field.options.flatMap(({ value, label }) => [value, label])),
    wanted:
      field.required ||
      type.rules.some((rule) => rule.rule === 'one_of_fields' && rule.fields.includes(field.name)),
    nameWords: lexicon.meaningOf(field.name).words,
  };
}

/** A key of another type is written like any text. */
function weightKindOf({ by, key }: Reference): string {
  if (by === 'uuid') return 'uuid';
  return key === null ? 'name' : 'text';
}

/** Whether the definition calls the field so, word for word. @param plain a header's `plain` words */
export const isSaid = (index: FieldIndex, plain: string, field: IndexedField): boolean =>
  index.said.get(plain)?.has(field) ?? false;

function saidByWords(fields: readonly IndexedField[], lexicon: Lexicon): Map<string, Set<IndexedField>> {
  const said = new Map<string, Set<IndexedField>>();
  for (const indexed of fields) {
    const { name, label, aliases } = indexed.field;
    for (const text of [name, label, ...aliases]) {
      const { plain } = lexicon.meaningOf(text);
      said.set(plain, (said.get(plain) ?? new Set()).add(indexed));
    }
  }
  return said;
}
