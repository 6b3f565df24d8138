/** How near a header comes to one phrase of a field, by the words that one has and the other has not. */
import type { FieldIndex } from './field-index.ts';
import { type Phrase, prepositionsOf } from './phrase.ts';
import type { ReadHeader } from './read-header.ts';
import {
  contractNouns,
  extraWeight,
  faintWords,
  idWords,
  missingWeight,
  nouns,
  nounWeight,
} from './vocabulary.ts';

export interface Comparison {
  /** 0 to 1. */
  score: number;
  /** What the header says beyond the phrase; 0 for nothing. */
  beyond: number;
}

const nounWords = new Set(nouns.flatMap(({ same }) => [...same]));
const lightBesideAddress = 0.1;
/**
 * A word nobody knows hardly makes a surname or a postcode something else, nor a policy number, since it is mostly the
 * insurer's name; it would a mere number or a date.
 */
const strangeBesideKnown = 0.5;
const isContractNumber = ({ idWord, words }: Phrase) =>
  idWord !== null && [...words].some((word) => contractNouns.has(word));
/** Beside a reference, «number» says hardly anything else than «code». */
const otherIdWeight = 0.15;
/** `Expenditure type` for expense type, `Investor ref` for client reference: another word for the same records. */
const otherNounWeight = 0.05;
/** Heavier words name somebody or something else. */
const heaviest = 1.3;
/** `Primary Member` is one of several, not all of them. */
const oneOfThem = new Set(['primary', 'main', 'head', 'principal', 'first']);
const oneOfThemWeight = 1.5;
/** A reference by a key is never by a name, and says whose key it is. */
const nameBesideKey = 1;
const unnamedReference = 1;

/** Weights added up in another order come to the same but for this. */
const rounding = 1e-9;

/**
 * Words the header has more than the phrase, and the other way round, each take their part of the phrase's quality.
 *
 * @param least a lower score than this is of no use to the caller
 * @returns null where it is certainly lower
 */
export function compare(
  index: FieldIndex,
  header: ReadHeader,
  phrase: Phrase,
  least: number,
): Comparison | null {
  const { words, refersTo } = phrase;
  const best = phrase.quality * header.sure;
  const most = Math.log(best / least) + rounding;
  if (most < 0) return null;
  const spare = spareWords(index, header, phrase);
  let missing = 0;
  for (const word of words) {
    if (header.words.has(word) || (spare.idWord !== null && idWords.has(word))) continue;
    if (word === 'id' && phrase.field.weightKind === 'uuid' && header.words.has('uuid')) continue;
    if (refersTo.has(word)) missing += spare.referred ? otherNounWeight : unnamedReference;
    else if (!nounWords.has(word) || !index.nouns.has(word)) missing += weightLeftOut(header, phrase, word);
    else missing += spare.own && isOwnNoun(index, word) ? otherNounWeight : nounLeftOut(phrase);
    if (0.6 * missing > most) return null;
  }
  let extra = otherPreposition(header, phrase) ? otherPrepositionWeight : 0;
  for (const word of header.words) {
    if (words.has(word)) continue;
    extra += word === spare.idWord ? otherIdWeight : weightBeside(index, header, phrase, word);
    if (0.65 * extra + 0.6 * missing > most) return null;
  }
  return { score: best * Math.exp(-0.65 * extra - 0.6 * missing), beyond: extra };
}

/** `Paid on` is not `Paid by`. */
const otherPrepositionWeight = 1;

function otherPreposition(header: ReadHeader, { prepositions }: Phrase): boolean {
  if (prepositions === 0) return false;
  const said = prepositionsOf(header.words);
  return said !== 0 && (said & prepositions) === 0;
}

function weightBeside(index: FieldIndex, header: ReadHeader, phrase: Phrase, word: string): number {
  if (word === 'name' && phrase.byKey) return nameBesideKey;
  if (phrase.idWord !== null && idWords.has(word) && header.words.has(phrase.idWord)) return otherIdWeight;
  if (phrase.refersTo.has(word) && !index.nouns.has(word)) return otherNounWeight;
  if (phrase.field.field.kind === 'refs' && oneOfThem.has(word)) return oneOfThemWeight;
  if (phrase.ofAddress && (word === 'address' || word === 'address1')) return lightBesideAddress;
  if (header.strange.has(word) && (phrase.personal || isContractNumber(phrase))) return strangeBesideKnown;
  const weight = extraWeight(word, phrase.field.weightKind);
  if (weight > heaviest && !header.words.has(index.noun)) return weight;
  return index.nouns.get(word) ?? weight;
}

/** What the header has that may stand for words of the phrase. */
interface Spare {
  /** The one word for a number or code, where the phrase has another. */
  idWord: string | null;
  /** A noun for what the phrase refers to. */
  referred: boolean;
  /** A noun for the type's own records. */
  own: boolean;
}

function spareWords(index: FieldIndex, header: ReadHeader, phrase: Phrase): Spare {
  const spare: Spare = { idWord: null, referred: false, own: false };
  const mayStand = phrase.idWord !== null && phrase.byAnyId && !header.words.has(phrase.idWord);
  for (const word of header.words) {
    if (phrase.words.has(word)) continue;
    if (mayStand && spare.idWord === null && idWords.has(word)) spare.idWord = word;
    if (phrase.refersTo.has(word) && !index.nouns.has(word)) spare.referred = true;
    if (isOwnNoun(index, word)) spare.own = true;
  }
  return spare;
}

function weightLeftOut(header: ReadHeader, { field }: Phrase, word: string): number {
  return word === 'date' && !happens.test(header.text) ? dateLeftOut : missingWeight(word, field.weightKind);
}

/** `Started` and `Left` may stand for a date, and so may `Made on`; `Plan` or `Holdings` do not. */
const happens =
  /(?:ed|left|paid|sold|bought|met|seen|made|given|taken|written|begun|due|start|end|review|completion)(?![a-z])|(?:first|next|last)|(?<![a-z])(?:on|at|from|since|until|to)(?![a-z])/i;
const dateLeftOut = 1;

/** A word for the type's own records, not for a narrower kind of them. */
const isOwnNoun = (index: FieldIndex, word: string) => (index.nouns.get(word) ?? 1) < nounWeight.near;

/** Whether the rest of the phrase tells enough without the noun: preferences do, a number or an adviser's number does not. */
function nounLeftOut({ words }: Phrase): number {
  for (const word of words) if (!nounWords.has(word) && extraWeight(word, '') > heaviest) return 0.9;
  for (const word of words) if (!faintWords.has(word) && !nounWords.has(word)) return 0.3;
  return 0.9;
}
