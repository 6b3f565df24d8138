/** What a field may be called, by its definition and by the general vocabulary, as phrases of words. */
import type { Field } from '../types/define.ts';
import { keyOf, type Lexicon } from './lexicon.ts';
import {
  addressWords,
  contractNouns,
  idWords,
  kindred,
  missingWeight,
  nounWeight,
  personalWords,
  personNouns,
} from './vocabulary.ts';
import { singular } from './words.ts';

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
  /** Its prepositions, as `prepositionsOf` has them. */
  prepositions: number;
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

const none: ReadonlySet<string> = new Set();

/** Prepositions in groups of those that say the same. */
const prepositions = [
  ['by', 'via'],
  ['on', 'at'],
  ['from', 'since'],
  ['to', 'until'],
];

/** The groups that have one of the words, as bits. */
export function prepositionsOf(words: ReadonlySet<string>): number {
  let found = 0;
  for (const [at, same] of prepositions.entries()) if (same.some((one) => words.has(one))) found |= 1 << at;
  return found;
}

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
    prepositions: prepositionsOf(words),
    refersTo:
      (ref && [personNouns, contractNouns].find((nouns) => nouns.has(singular(ref.to)) && has(nouns))) ??
      none,
  };
}

/** @param own what records of the type are called, with how little such words weigh */
export const phrasesOf = (
  field: IndexedField,
  lexicon: Lexicon,
  own: ReadonlyMap<string, number>,
): Phrase[] => [...saidOf(field, lexicon), ...kindredOf(field, lexicon, own)];

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
