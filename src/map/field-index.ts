/**
 * A type made ready for suggestions: everything its fields may be called, as meanings, found by any word of them.
 * Made once a type and kept as long as the type is.
 */
import type { Field, TypeDefinition } from '../types/define.ts';
import { Lexicon, keyOf } from './lexicon.ts';
import { optionKeys, shapeOfExample } from './looks-like.ts';
import { kindred, missingWeight, nouns } from './vocabulary.ts';

/** One thing a field may be called. */
export interface Phrase {
  field: IndexedField;
  words: ReadonlySet<string>;
  /** How good a header is that says exactly this, 0 to 1. */
  quality: number;
  /** Whether the definition says so, or only the general vocabulary. */
  from: 'name' | 'label' | 'alias' | 'kindred';
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
  /** Words of its name, to know it by. */
  nameWords: readonly string[];
}

export interface FieldIndex {
  fields: readonly IndexedField[];
  lexicon: Lexicon;
  /** Phrases by each word in them. */
  byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** What records of this type are called; such words say nothing beside a field. */
  nouns: ReadonlySet<string>;
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
  const own = new Set([...words, ...nouns.filter((group) => words.some((w) => group.has(w))).flatMap((group) => [...group])]);
  const fields = type.fields.map((field, at) => indexed(field, at, lexicon));
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
    for (const word of phrase.words) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return { fields, lexicon, byWord, nouns: own, literal: new Map(fields.map((f) => [f.field.name, f])) };
}

function indexed(field: Field, at: number, lexicon: Lexicon): IndexedField {
  const weightKind = field.kind === 'ref' ? (field.ref?.by === 'name' ? 'name' : 'uuid') : field.kind;
  return {
    field,
    at,
    weightKind,
    shape: field.kind === 'text' ? shapeOfExample(field.example) : 0,
    options: optionKeys(field.options.flatMap(({ value, label }) => [value, label])),
    nameWords: lexicon.meaningOf(field.name).words,
  };
}

function saidOf(field: IndexedField, lexicon: Lexicon): Phrase[] {
  const { name, label, aliases } = field.field;
  const phrase = (text: string, quality: number, from: Phrase['from']): Phrase => ({
    field,
    words: new Set(lexicon.meaningOf(text).words),
    quality,
    from,
  });
  return [phrase(name, 0.97, 'name'), phrase(label, 0.96, 'label'), ...aliases.map((alias) => phrase(alias, 0.95, 'alias'))];
}

/** What the general vocabulary knows for a field of such a name. */
function kindredOf(field: IndexedField, lexicon: Lexicon, own: ReadonlySet<string>): Phrase[] {
  const essence = (words: readonly string[]) => keyOf(words.filter((word) => missingWeight(word, '') > 0.1));
  const name = essence(field.nameWords);
  return kindred
    .filter((entry) => essence(lexicon.meaningOf(entry.field).words) === name)
    .flatMap(({ said, strength }) =>
      said.flatMap((text) =>
        (text.includes('{noun}') ? [...own].map((noun) => text.replace('{noun}', noun)) : [text]).map(
          (one): Phrase => ({ field, words: new Set(lexicon.meaningOf(one).words), quality: strength, from: 'kindred' }),
        ),
      ),
    );
}
