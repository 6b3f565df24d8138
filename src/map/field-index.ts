/**
 * A type made ready for suggestions: everything its fields may be called, as meanings, found by any word of them.
 * Made once a type and kept as long as the type is.
 */
import type { Field, Reference, TypeDefinition } from '../types/define.ts';
import { keyOf, Lexicon } from './lexicon.ts';
import { optionKeys, shapeOfExample } from './looks-like.ts';
import { singular } from './words.ts';
import {
  addressWords,
  ambiguousHeaders,
  contractNouns,
  idWords,
  kindred,
  missingWeight,
  nouns,
  nounWeight,
  personalWords,
  personNouns,
} from './vocabulary.ts';

/** One thing a field may be called. */
export interface Phrase {
  field: IndexedField;
  words: ReadonlySet<string>;
  /** How good a header is that says exactly this, 0 to 1. */
  quality: number;
  /** Whether the definition says so, or only the general vocabulary. */
  from: 'name' | 'label' | 'alias' | 'kindred';
  /** Whether it is a part of an address, where «address» says nothing new: `Address Town`, `Address 1: City`. */
  ofAddress: boolean;
  /** Whether only people and places have such a thing. */
  personal: boolean;
  /** Its word for a number, code or reference. */
  idWord: string | null;
  /** Whether another such word would do as well. */
  byAnyId: boolean;
  /** Whether the field refers to a record by a key of it. */
  byKey: boolean;
  /** Words for what the field refers to, a client or a contract. */
  refersTo: ReadonlySet<string>;
}

export interface IndexedField {
  field: Field;
  /** Place in the definition. */
  at: number;
  /** The kind as the vocabulary's weights know it: `name` for a reference by name, `uuid` for one by uuid. */
  weightKind: string;
  /** What a cell of a text field looks like, where its example has a shape of its own. */
  shape: number;
  /** Compared forms of the values and labels of a list. */
  options: ReadonlySet<string>;
  /** Whether every record must have it, or one of it and others. */
  wanted: boolean;
  /** Words of its name, to know it by. */
  nameWords: readonly string[];
}

export interface FieldIndex {
  fields: readonly IndexedField[];
  lexicon: Lexicon;
  /** Phrases by each word in them. */
  byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** What records of this type are called, and how little such words weigh beside a field. */
  nouns: ReadonlyMap<string, number>;
  /** Meanings of headers that may mean two things. */
  ambiguous: ReadonlySet<string>;
  /** Fields by what their name, label or alias says word for word. */
  said: ReadonlyMap<string, ReadonlySet<IndexedField>>;
  /** Names of fields as they stand in an export of ours. */
  literal: ReadonlyMap<string, IndexedField>;
}

const none: ReadonlySet<string> = new Set();

/** A phrase with what its words are. */
export function phraseOf(
  field: IndexedField,
  words: ReadonlySet<string>,
  quality: number,
  from: Phrase['from'],
): Phrase {
  const has = (some: ReadonlySet<string>) => [...words].some((word) => some.has(word));
  const { ref, unique, kind } = field.field;
  return {
    field,
    words,
    quality,
    from,
    ofAddress: has(addressWords),
    personal: has(personalWords),
    idWord: [...words].find((word) => idWords.has(word)) ?? null,
    byAnyId: kind !== 'uuid' && ref?.by !== 'uuid' && Boolean(ref?.key || unique),
    byKey: Boolean(ref?.key),
    refersTo: (ref && [personNouns, contractNouns].find((nouns) => nouns.has(singular(ref.to)) && has(nouns))) ?? none,
  };
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
  const own = nounsOf(words, new Set(type.fields.flatMap(({ ref }) => (ref ? lexicon.meaningOf(ref.to).words : []))));
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
  for (const field of fields) {
    for (const phrase of saidOf(field, lexicon)) add(phrase);
    for (const phrase of kindredOf(field, lexicon, own)) add(phrase);
  }
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
    ambiguous,
    said: saidByWords(fields, lexicon),
    literal: new Map(fields.map((f) => [f.field.name, f])),
  };
}

/** @param words what the type is called @param others what it refers to: a client's staff member is no client */
function nounsOf(words: readonly string[], others: ReadonlySet<string>): Map<string, number> {
  const weights = new Map<string, number>();
  const isOther = (same: ReadonlySet<string>) => [...others].some((word) => same.has(word) && !words.includes(word));
  for (const { same, near } of nouns.filter(({ same }) => words.some((word) => same.has(word)) && !isOther(same))) {
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

function saidOf(field: IndexedField, lexicon: Lexicon): Phrase[] {
  const { name, label, aliases } = field.field;
  const phrase = (text: string, quality: number, from: Phrase['from']) =>
    phraseOf(field, new Set(lexicon.meaningOf(text).words), quality, from);
  return [
    phrase(name, 0.97, 'name'),
    phrase(label, 0.96, 'label'),
    ...aliases.map((alias) => phrase(alias, 0.95, 'alias')),
  ];
}

/** What the general vocabulary knows for a field of such a name. */
function kindredOf(field: IndexedField, lexicon: Lexicon, own: ReadonlyMap<string, number>): Phrase[] {
  const essence = (words: readonly string[]) => keyOf(words.filter((word) => missingWeight(word, '') > 0.1));
  const name = essence(field.nameWords);
  return kindred
    .filter(
      (entry) =>
        (entry.noun === null || own.has(entry.noun)) &&
        essence(lexicon.meaningOf(entry.field).words) === name,
    )
    .flatMap(({ said, strength }) =>
      said
        .flatMap((text) => expanded(text, lexicon, own))
        .map((words) => phraseOf(field, words, strength, 'kindred')),
    );
}

/** The phrase with each noun in its place; not where noun and phrase together mean something else. */
function expanded(text: string, lexicon: Lexicon, own: ReadonlyMap<string, number>): ReadonlySet<string>[] {
  const [slot] = /\{\w+\}/.exec(text) ?? [];
  if (slot === undefined) return [new Set(lexicon.meaningOf(text).words)];
  return nounsFor(slot, own)
    .map((noun) => [noun, new Set(lexicon.meaningOf(text.replace(slot, noun)).words)] as const)
    .flatMap(([noun, words]) => (words.has(noun) ? [words] : []));
}

function nounsFor(slot: string, own: ReadonlyMap<string, number>): readonly string[] {
  if (slot === '{person}') return own.has('client') ? [] : [...personNouns];
  if (slot === '{contract}') return own.has('plan') ? [] : [...contractNouns];
  return [...own]
    .filter(([, weight]) => weight < nounWeight.near === (slot === '{noun}'))
    .map(([noun]) => noun);
}
