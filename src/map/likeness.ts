/** How much a header says of each field, by its words alone. */
import { optionKey } from '../types/fields/one-of.ts';
import type { FieldIndex, IndexedField, Phrase } from './field-index.ts';
import { keyOf } from './lexicon.ts';
import {
  blankWords,
  contractNouns,
  extraWeight,
  faintWords,
  idWords,
  missingWeight,
  nouns,
  nounWeight,
  personalWords,
  personNouns,
  vagueWords,
} from './vocabulary.ts';

/** What a header says, ready to be compared. */
export interface ReadHeader {
  text: string;
  words: ReadonlySet<string>;
  /** The same before phrases were replaced by what they mean. */
  plain: string;
  /** Below 1 where a word was taken for a misspelling, or left out of account. */
  sure: number;
  misspelt: boolean;
  /** Words of `words` that are in no vocabulary: names of firms, prefixes of systems. */
  strange: ReadonlySet<string>;
  /** How little the words tell: 1 they say something, else they do not, and cells may speak for them. */
  tells: 'something' | 'vague' | 'nothing' | 'unknown';
  /** It may mean two things, and only the cells can tell. */
  ambiguous: boolean;
  /** The one word that is left when those that change nothing are taken away, or null. */
  core: string | null;
}

export interface Likeness {
  field: IndexedField;
  /** 0 to 1. */
  score: number;
  /** The phrase that fits best; null where the header is the field's own name. */
  phrase: Phrase | null;
  /** What the header says beyond the field; cells cannot tell which of several e-mail addresses is meant. */
  beyond: number;
}

const nounWords = new Set(nouns.flatMap(({ same }) => [...same]));

/** Beside these, «address» says nothing new: `Address Town`, `Address 1: City`. */
const addressParts = [
  'address1',
  'address2',
  'address3',
  'address4',
  'street',
  'town',
  'county',
  'region',
  'state',
  'province',
  'postcode',
  'country',
];
const lightBesideAddress = 0.1;
/** A word nobody knows hardly makes a surname or a postcode something else; it would a number or a date. */
const strangeBesidePersonal = 0.5;

/** Words this light are as good as not there. */
const weightless = 0.05;
/** Lighter words than this change nothing. */
const light = 0.2;

export function readHeader(index: FieldIndex, text: string): ReadHeader {
  const { words: said, plain, sure, unknown } = index.lexicon.meaningOf(text);
  const words = new Set(said);
  const heavy = [...words].filter((word) => extraWeight(word, '') > light && !index.nouns.has(word));
  return {
    text,
    words,
    plain,
    sure,
    misspelt: sure < 1,
    strange: unknown,
    tells: telling([...words], unknown.size),
    ambiguous: index.ambiguous.has(keyOf([...words].filter((word) => extraWeight(word, '') > weightless))),
    core: heavy.length === 1 ? (heavy[0] ?? null) : null,
  };
}

function telling(words: readonly string[], unknown: number): ReadHeader['tells'] {
  const rest = words.filter((word) => !blankWords.has(word) && !/^\d+$/.test(word));
  if (rest.length === 0) return 'nothing';
  if (rest.every((word) => vagueWords.has(word)) && rest.length === words.length) return 'vague';
  return unknown === words.length ? 'unknown' : 'something';
}

/**
 * Every field the header could mean, best phrase of each; fields it says nothing of are left out. Of a header that
 * names two things, `Insurer/Provider`, also the fields that both mean.
 */
export function likenessesOf(index: FieldIndex, header: ReadHeader): Likeness[] {
  const whole = withoutSection(index, header, wholeLikenesses(index, header));
  const parts = header.text.split(/[/|]| or /i).filter((part) => part.trim().length > 2);
  if (parts.length < 2 || parts.length > 3) return whole;
  const [first = [], ...others] = parts.map((part) => wholeLikenesses(index, readHeader(index, part)));
  const both = first.flatMap((one): Likeness[] => {
    const scores = others.map((other) => other.find(({ field }) => field === one.field)?.score ?? 0);
    return [{ ...one, score: 0.95 * Math.min(one.score, ...scores) }];
  });
  return [
    ...whole.filter((one) => (both.find(({ field }) => field === one.field)?.score ?? 0) < one.score),
  ].concat(both.filter((one) => (whole.find(({ field }) => field === one.field)?.score ?? 0.2) <= one.score));
}

/** `Health - Smoker`, `Personal: Surname`. */
const inSection = /^\s*([\p{L}][\p{L} &]{2,30}?)(?: [-–—>|] |: ?| ?:: ?)(.+)$/u;
/** What a header is worth whose beginning is the heading of a section of a form. */
const sectionWorth = 0.88;

/** The likenesses, with those of what follows the heading of a section, where that is nobody's name or relation. */
function withoutSection(index: FieldIndex, header: ReadHeader, whole: Likeness[]): Likeness[] {
  const [, section = '', rest = ''] = inSection.exec(header.text) ?? [];
  if (section === '' || whole.some(({ score }) => score >= sectionWorth)) return whole;
  const heading = readHeader(index, section);
  if ([...heading.words].some((word) => extraWeight(word, '') > 1)) return whole;
  const inside = readHeader(index, rest);
  if (inside.tells !== 'something' || ![...inside.words].some((word) => isHeavy(index, word))) return whole;
  const better = wholeLikenesses(index, inside)
    .map((one) => ({ ...one, score: one.score * sectionWorth }))
    .filter((one) => one.score > (whole.find(({ field }) => field === one.field)?.score ?? 0));
  return [...whole.filter(({ field }) => !better.some((one) => one.field === field)), ...better];
}

/** A phrase that shares no more than a number or a noun with a header that says more is out of the question. */
function tellingWords(index: FieldIndex, { words }: ReadHeader): readonly string[] {
  const all = [...words];
  const heavy = all.filter((word) => isHeavy(index, word) && index.byWord.has(word));
  return heavy.length > 0 ? heavy : all;
}

const isHeavy = (index: FieldIndex, word: string) =>
  !faintWords.has(word) && extraWeight(word, '') > light && !index.nouns.has(word);

function wholeLikenesses(index: FieldIndex, header: ReadHeader): Likeness[] {
  const own = index.literal.get(header.text.trim());
  const best = new Map<IndexedField, Likeness>();
  const covered = new Map<IndexedField, Set<string>>();
  const seen = new Set<Phrase>();
  for (const word of tellingWords(index, header)) {
    for (const phrase of index.byWord.get(word) ?? []) {
      if (seen.has(phrase)) continue;
      seen.add(phrase);
      const { score, beyond } = compare(index, header, phrase);
      if ([...phrase.words].every((one) => header.words.has(one)))
        covered.set(phrase.field, new Set([...(covered.get(phrase.field) ?? []), ...phrase.words]));
      const known = best.get(phrase.field);
      if (score >= 0.2 && (!known || known.score < score))
        best.set(phrase.field, { field: phrase.field, score, phrase, beyond });
    }
  }
  for (const one of [...saidTwice(index, header, covered), ...optionsSaid(index, header)])
    if ((best.get(one.field)?.score ?? 0) < one.score) best.set(one.field, one);
  if (own) best.set(own, { field: own, score: 1, phrase: null, beyond: 0 });
  return sayingSo(index, header, [...best.values()]);
}

/** `Summary of conversation`, `Telephone mobile`: all the header says are names of one field. */
function saidTwice(
  index: FieldIndex,
  header: ReadHeader,
  covered: ReadonlyMap<IndexedField, ReadonlySet<string>>,
): Likeness[] {
  const heavy = [...header.words].filter((word) => extraWeight(word, '') > light && !index.nouns.has(word));
  if (heavy.length < 2) return [];
  return [...covered].flatMap(([field, words]) => {
    if (!heavy.every((word) => words.has(word))) return [];
    const phrase: Phrase = { field, words: header.words, quality: severalNames, from: 'kindred' };
    return [{ field, phrase, score: severalNames * header.sure, beyond: 0 }];
  });
}

const severalNames = 0.82;

/** What is left of a field that a header comes to mean, where the definition says those very words of another. */
const besideSaid = 0.9;

function sayingSo(index: FieldIndex, header: ReadHeader, all: Likeness[]): Likeness[] {
  const said = index.said.get(header.plain);
  if (!said) return all;
  const key = [...said].find(({ weightKind }) => weightKind === 'uuid')?.field.ref?.into;
  return all.map((one) => {
    if (said.has(one.field)) return one;
    const { ref } = one.field.field;
    // `Plan ID` says which plan it is by the plan's own id, so by no other key of it.
    const byOther = key !== undefined && !(ref?.into === key && ref.key === 'external_reference');
    return { ...one, score: one.score * (byOther ? 0.65 : besideSaid) };
  });
}

/** `Net/Gross`, `Paid by client or provider`: the header ends in, or is, values of the list. */
function optionsSaid(index: FieldIndex, header: ReadHeader): Likeness[] {
  const [first = '', ...others] = header.text
    .replace(/[()?]/g, ' ')
    .split(/[/|]| or /i)
    .map((part) => part.trim());
  if (others.length === 0) return [];
  const start = first.split(/\s+/);
  const ends = start.map((_, i) => optionKey(start.slice(i).join(' ')));
  const rest = others.map(optionKey);
  if ([...ends, ...rest].some((part) => yesOrNo.has(part))) return [];
  return index.fields
    .filter(({ options }) => rest.every((part) => options.has(part)) && ends.some((end) => options.has(end)))
    .map((field) => {
      const phrase: Phrase = { field, words: header.words, quality: namesOptions, from: 'kindred' };
      return { field, phrase, score: namesOptions, beyond: 0 };
    });
}

const namesOptions = 0.88;
const yesOrNo = new Set(['yes', 'no', 'y', 'n', 'unknown', 'other']);

/** Words the header has more than the phrase, and the other way round, each take their part of the phrase's quality. */
function compare(index: FieldIndex, header: ReadHeader, phrase: Phrase): { score: number; beyond: number } {
  const kind = phrase.field.weightKind;
  let extra = 0;
  let missing = 0;
  const ofAddress = addressParts.some((part) => phrase.words.has(part));
  const personal = [...phrase.words].some((word) => personalWords.has(word));
  const spareNoun = [...header.words].some((word) => isOwnNoun(index, word) && !phrase.words.has(word));
  const others = phrase.field.field.ref ? nounsReferredTo(phrase) : none;
  const hasId = [...phrase.words].some((word) => idWords.has(word) && header.words.has(word));
  const idWord = otherIdWord(header, phrase);
  for (const word of header.words) {
    if (phrase.words.has(word)) continue;
    if (word === 'name' && isByKey(phrase)) extra += 1;
    else if (word === idWord || (hasId && idWords.has(word))) extra += otherIdWeight;
    else if (others.has(word)) extra += otherNounWeight;
    else if (ofAddress && (word === 'address' || word === 'address1')) extra += lightBesideAddress;
    else if (personal && header.strange.has(word)) extra += strangeBesidePersonal;
    else extra += index.nouns.get(word) ?? extraWeight(word, kind);
  }
  for (const word of phrase.words) {
    if (header.words.has(word) || (idWord !== null && idWords.has(word))) continue;
    if (others.has(word)) missing += 1;
    else if (!nounWords.has(word) || !index.nouns.has(word)) missing += missingWeight(word, kind);
    else missing += spareNoun && isOwnNoun(index, word) ? otherNounWeight : nounLeftOut(phrase);
  }
  return { score: phrase.quality * header.sure * Math.exp(-0.65 * extra - 0.6 * missing), beyond: extra };
}

/** Beside a reference, «number» says hardly anything else than «code»: the one the header has for the phrase's own. */
function otherIdWord(header: ReadHeader, { field, words }: Phrase): string | null {
  const { ref, unique, kind } = field.field;
  if (kind === 'uuid' || ref?.by === 'uuid' || !(ref?.key || unique)) return null;
  const missing = [...words].filter((word) => idWords.has(word) && !header.words.has(word));
  const spare = [...header.words].filter((word) => idWords.has(word) && !words.has(word));
  return missing.length === 1 && spare.length === 1 ? (spare[0] ?? null) : null;
}
const otherIdWeight = 0.15;
/** A reference by a key is never by a name. */
const isByKey = ({ field }: Phrase) => Boolean(field.field.ref?.key);

/** Words for what a reference's phrase names, a client or a contract. */
const nounsReferredTo = ({ words }: Phrase): ReadonlySet<string> =>
  [personNouns, contractNouns].find((nouns) => [...words].some((word) => nouns.has(word))) ?? none;
const none: ReadonlySet<string> = new Set();

/** A word for the type's own records, not for a narrower kind of them. */
const isOwnNoun = (index: FieldIndex, word: string) => (index.nouns.get(word) ?? 1) < nounWeight.near;
/** `Expenditure type` for expense type: another word for the same records. */
const otherNounWeight = 0.05;

/** Whether the rest of the phrase tells enough without the noun: preferences do, a number does not. */
function nounLeftOut({ words }: Phrase): number {
  return [...words].some((word) => !faintWords.has(word) && !nounWords.has(word)) ? 0.3 : 0.9;
}
