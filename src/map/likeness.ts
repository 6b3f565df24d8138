/** How much a header says of each field, by its words alone. */
import { compare } from './compare.ts';
import type { FieldIndex } from './field-index.ts';
import type { IndexedField, Phrase } from './phrase.ts';
import { light, type ReadHeader, readHeader } from './read-header.ts';
import { optionsSaid, saidTwice } from './said-otherwise.ts';
import { contractNouns, extraWeight, faintWords, idWords, personNouns } from './vocabulary.ts';

export interface Likeness {
  field: IndexedField;
  /** 0 to 1. */
  score: number;
  /** The phrase that fits best; null where the header is the field's own name. */
  phrase: Phrase | null;
  /** What the header says beyond the field; cells cannot tell which of several e-mail addresses is meant. */
  beyond: number;
}

/** What was found of a header, since the columns beside it, the file and the cells are each weighed by it. */
const found = new WeakMap<ReadHeader, readonly Likeness[]>();

/**
 * Every field the header could mean, best phrase of each; fields it says nothing of are left out. Of a header that
 * names two things, `Insurer/Provider`, also the fields that both mean.
 *
 * @param header read by the same index
 */
export function likenessesOf(index: FieldIndex, header: ReadHeader): readonly Likeness[] {
  const known = found.get(header) ?? everyLikeness(index, header);
  found.set(header, known);
  return known;
}

function everyLikeness(index: FieldIndex, header: ReadHeader): Likeness[] {
  const whole = withBrackets(index, header, withoutSection(index, header, wholeLikenesses(index, header)));
  const parts = header.text.split(/[/|]| or /i).filter((part) => part.trim().length > 2);
  if (parts.length < 2 || parts.length > 3) return whole;
  const [head, ...rest] = parts.map((part) => readHeader(index, part));
  const [first = [], ...others] = [head, ...rest].map((part) => (part ? wholeLikenesses(index, part) : []));
  if (rest.every(({ words }, at) => meansNothing(words, others[at] ?? [])))
    return better(whole, first.filter(({ score }) => score >= clear).map(by(firstOfTwo)));
  const both = first.flatMap((one): Likeness[] => {
    const scores = others.map((other) => other.find(({ field }) => field === one.field)?.score ?? 0);
    return [{ ...one, score: 0.95 * Math.min(one.score, ...scores) }];
  });
  return [
    ...whole.filter((one) => (both.find(({ field }) => field === one.field)?.score ?? 0) < one.score),
  ].concat(both.filter((one) => (whole.find(({ field }) => field === one.field)?.score ?? 0.2) <= one.score));
}

/** What a header is worth whose second name is of nothing here: `First Name/Initial`. */
const firstOfTwo = 0.8;
const unlikely = 0.4;
/** Heavier words make it somebody else's. */
const heaviest = 1.3;
const meansNothing = (words: ReadonlySet<string>, likely: readonly Likeness[]) =>
  likely.every(({ score }) => score < unlikely) &&
  [...words].every((word) => extraWeight(word, '') <= heaviest);

const by = (worth: number) => (one: Likeness) => ({ ...one, score: one.score * worth });

/** The likenesses, each field by the better of the two. */
const better = (whole: readonly Likeness[], others: readonly Likeness[]): Likeness[] => {
  const more = others.filter(
    ({ field, score }) => (whole.find((one) => one.field === field)?.score ?? 0) < score,
  );
  return [...whole.filter(({ field }) => !more.some((one) => one.field === field)), ...more];
};

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
  return better(whole, wholeLikenesses(index, inside).map(by(sectionWorth)));
}

/** `Regarding (client ref)`. */
const inBrackets = /^(.*\S)\s*[([]\s*([^)\]]*\s[^)\]]*)[)\]]\W*$/;
const bracketsWorth = 0.88;
const clear = 0.85;

/** The likenesses, with the record that brackets clearly refer to, where nobody else is spoken of. */
function withBrackets(index: FieldIndex, header: ReadHeader, whole: Likeness[]): Likeness[] {
  const [, outside = '', inside = ''] = inBrackets.exec(header.text) ?? [];
  if (outside === '') return whole;
  if ([...readHeader(index, outside).words].some((word) => extraWeight(word, '') > heaviest)) return whole;
  const referred = wholeLikenesses(index, readHeader(index, inside)).filter(
    ({ field, score }) => field.field.ref && field.weightKind === 'text' && score >= clear,
  );
  return better(whole, referred.map(by(bracketsWorth)));
}

/** A phrase that shares no more than a number or a noun with a header that says more is out of the question. */
function tellingWords(index: FieldIndex, { words }: ReadHeader): readonly string[] {
  const all = [...words];
  const heavy = all.filter(
    (word) =>
      isHeavy(index, word) && (index.byWord.has(word) || personNouns.has(word) || contractNouns.has(word)),
  );
  if (heavy.length === 0) return all;
  // `Investor ref`: what is referred to may go by any of its names, and its reference by any word for one.
  const refers = heavy.some((word) => personNouns.has(word) || contractNouns.has(word));
  // `Total contribution`: a noun may be all that a field is called.
  const named = all.filter((word) => index.nouns.has(word) && index.byWord.has(word));
  return refers ? [...heavy, ...named, ...idWords] : [...heavy, ...named];
}

const isHeavy = (index: FieldIndex, word: string) =>
  !faintWords.has(word) && extraWeight(word, '') > light && !index.nouns.has(word);

/** What a sample or a form puts around the name of a field. */
const marks = /^[\s*]+|[\s*:]+$/g;

/** What scores less is not like it at all. */
const faintest = 0.2;

function wholeLikenesses(index: FieldIndex, header: ReadHeader): Likeness[] {
  const own = index.literal.get(header.text.replace(marks, ''));
  const best = new Map<IndexedField, Likeness>();
  const inside: Phrase[] = [];
  const words = tellingWords(index, header);
  for (const [at, word] of words.entries()) {
    for (const phrase of index.byWord.get(word) ?? []) {
      if (isOfEarlier(phrase, words, at)) continue;
      if (isInside(phrase, header)) inside.push(phrase);
      const known = best.get(phrase.field)?.score ?? 0;
      const compared = compare(index, header, phrase, Math.max(faintest, known));
      if (compared && compared.score >= faintest && compared.score > known)
        best.set(phrase.field, { field: phrase.field, phrase, ...compared });
    }
  }
  for (const one of [...saidTwice(index, header, inside), ...optionsSaid(index, header)])
    if ((best.get(one.field)?.score ?? 0) < one.score) best.set(one.field, one);
  if (own) best.set(own, { field: own, score: 1, phrase: null, beyond: 0 });
  return sayingSo(index, header, [...best.values()]);
}

/** Whether a word before has led to the phrase already. */
function isOfEarlier({ words: own }: Phrase, words: readonly string[], at: number): boolean {
  for (let i = 0; i < at; i++) if (own.has(words[i] ?? '')) return true;
  return false;
}

function isInside({ words }: Phrase, header: ReadHeader): boolean {
  for (const word of words) if (!header.words.has(word)) return false;
  return true;
}

/** What is left of a field that a header comes to mean, where the definition says those very words of another. */
const besideSaid = 0.9;
const byOtherKey = 0.65;

/** `Notes` say something of what has a name, though a definition may take its `Description` for the name. */
const unnamed = 0.6;
const remarks = /\b(?:note|comment|remark|memo)\b/;
const noName = (one: Likeness): Likeness =>
  one.field.nameWords.includes('name') ? { ...one, score: one.score * unnamed } : one;

function sayingSo(index: FieldIndex, header: ReadHeader, all: Likeness[]): Likeness[] {
  const said = index.said.get(header.plain);
  if (!said) return remarks.test(header.plain) ? all.map(noName) : all;
  const key = [...said].find(({ weightKind }) => weightKind === 'uuid')?.field.ref?.into;
  return all.map((one) => {
    if (said.has(one.field)) return one;
    const { ref } = one.field.field;
    // `Plan ID` says which plan it is by the plan's own id, so by no other key of it.
    const byOther = key !== undefined && !(ref?.into === key && ref.key === 'external_reference');
    return { ...one, score: one.score * (byOther ? byOtherKey : besideSaid) };
  });
}
