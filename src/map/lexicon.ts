/**
 * From words to meanings: abbreviations written out, words run together taken apart, slips of the keyboard put
 * right, and phrases replaced by what they mean, so that two headers that mean the same become the same words.
 */

import { withinEdits } from './edits.ts';
import { Shortenings } from './shortened.ts';
import {
  abbreviations,
  blankWords,
  kindred,
  nouns,
  otherWords,
  personNouns,
  phraseLines,
  shortNames,
  silent,
  vagueWords,
  weighedWords,
  wholeHeaders,
} from './vocabulary.ts';
import { singular, stemsOf, wordsOf } from './words.ts';

/** What a header or a phrase means. */
export interface Meaning {
  /** Words in one form, in the order of the header; order does not matter when meanings are compared. */
  words: readonly string[];
  /** The words as they were written, abbreviations written out, before any phrase was replaced, in any order. */
  plain: string;
  /** Below 1 where a word was taken for a misspelling. */
  sure: number;
  /** Words that are in no vocabulary. */
  unknown: ReadonlySet<string>;
}

/** Words that may stand inside a phrase without being part of it: surname at birth. */
const little = new Set(['at', 'on', 'to']);

/** Longest phrase, in words. */
const longestPhrase = 6;
/** Short words that may be a part of words run together. */
const shortParts = new Set('no of dt ni id uk or is yn pc st in by on to us at my cm cl ln nm cd'.split(' '));

/** Words bent or written otherwise, `responsible` and `anticipated`, are misspelt like others from this length on. */
const leastOfBent = 7;
/** `contactid` ends so on purpose. */
const ends = /(?:id|no|dt)$/;

export class Lexicon {
  /** Sorted words of a phrase → what it means. */
  readonly #phrases = new Map<string, string[]>();
  /** Phrases in the order in which they are usually said. */
  readonly #inOrder = new Set<string>();
  /** Words of phrases: no other can be read together with its neighbours. */
  readonly #inPhrases = new Set<string>(little);
  /** Words that stand for themselves: known, and meant when something near them is written. */
  readonly #words = new Set<string>();
  /** The words of `#words`, and other forms of them, by length, each with its letters, to look for misspellings. */
  readonly #byLength = new Map<number, { word: string; letters: number }[]>();
  readonly #shortenings: Shortenings;
  /** Phrases without the spaces between their words → what they mean. */
  readonly #joined = new Map<string, readonly string[]>();

  /** @param phrases names, labels and aliases of the fields there are */
  constructor(phrases: Iterable<string>) {
    for (const { meaning, said } of phraseLines) {
      const words = meaning.split(' ').map(singular);
      this.#learn(words);
      for (const phrase of [meaning, ...said]) {
        const from = plainWords(phrase);
        this.#learn(from);
        if (from.length === 0) continue;
        for (const word of from) this.#inPhrases.add(word);
        this.#phrases.set(keyOf(from), words);
        this.#inOrder.add(from.join(' '));
        this.#joined.set(phrase.replaceAll(' ', ''), words);
      }
    }
    for (const { field, said } of kindred)
      for (const phrase of [field, ...said]) this.#learn(plainWords(phrase.replace(/\{\w+\}/, '')));
    for (const phrase of phrases) this.#learn(plainWords(phrase));
    const longer = Object.keys(abbreviations).filter((word) => word.length >= leastOfBent);
    for (const word of [...this.#words, ...longer]) {
      const alike = this.#byLength.get(word.length);
      const known = { word, letters: lettersOf(word) };
      if (alike) alike.push(known);
      else this.#byLength.set(word.length, [known]);
    }
    this.#shortenings = new Shortenings(this.#words);
  }

  meaningOf(header: string): Meaning {
    const words: string[] = [];
    let sure = 1;
    const unknown = new Set<string>();
    const all = wordsOf(header, (word) => this.#isKnown(word));
    for (const raw of withShortNames(all)) {
      const read = this.#wordsFor(raw);
      sure *= read.sure;
      if (!read.known) unknown.add(raw);
      for (const part of read.words) words.push(...writtenOut(part));
    }
    const said = words.filter((word) => !silent.has(word));
    // Once more, for phrases of phrases: previous family name.
    const meant = this.#replacePhrases(this.#replacePhrases(said));
    return { words: meant, plain: keyOf(said), sure, unknown };
  }

  /** Whether it is one word that is known as it is, in any case. */
  isWord(text: string): boolean {
    return this.#isKnown(text.toLowerCase());
  }

  /** A known word, what it is another form of, what it is made up of, what it is short for, or a slip of. */
  #wordsFor(raw: string): { words: readonly string[]; sure: number; known: boolean } {
    if (this.#isKnown(raw) || isNumber(raw)) return { words: [raw], sure: 1, known: true };
    const stem = stemsOf(raw).find((form) => this.#isKnown(form));
    if (stem !== undefined) return { words: [stem], sure: 1, known: true };
    const parts = this.#takeApart(raw);
    const slip = parts?.some((part) => part.length < 4) && !ends.test(raw) ? this.#nearest(raw, 1) : null;
    if (parts && !slip) return { words: parts, sure: 1, known: true };
    const cut = this.#cutShort(raw);
    if (cut) return { words: cut, sure: 0.95, known: true };
    const near = this.#nearest(raw);
    if (near) return { words: [near.word], sure: near.sure, known: true };
    const long = this.#shortenings.longOf(raw);
    return long === null
      ? { words: [raw], sure: 1, known: false }
      : { words: [long], sure: 0.93, known: true };
  }

  #learn(words: readonly string[]): void {
    for (const word of words) if (word.length > 1) this.#words.add(word);
  }

  #isKnown(word: string): boolean {
    if (silent.has(word) || Object.hasOwn(abbreviations, word) || generalWords.has(word)) return true;
    const one = singular(word);
    return this.#words.has(one) || generalWords.has(one) || Object.hasOwn(abbreviations, one);
  }

  /** `dateofbirth` → date, of, birth: the fewest known words that make it up, or null. */
  #takeApart(word: string): string[] | null {
    if (word.length < 5 || word.length > 40) return null;
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= word.length; end++) {
      let found: string[] | null = null;
      for (let from = Math.max(0, end - 15); from <= end - 2; from++) {
        const before = best[from];
        if (!before || (found && before.length + 1 >= found.length)) continue;
        const part = word.slice(from, end);
        if (part.length < 3 ? shortParts.has(part) : this.#isKnown(part)) found = [...before, part];
      }
      best[end] = found;
    }
    return best[word.length] ?? null;
  }

  /** `maritalsta`: the one phrase that begins so, as where names of columns are ten letters long at most. */
  #cutShort(word: string): readonly string[] | null {
    if (word.length < 8 || word.length > 18) return null;
    const meanings = new Map<string, readonly string[]>();
    for (const [phrase, meaning] of this.#joined) {
      if (phrase.startsWith(word)) meanings.set(meaning.join(' '), meaning);
    }
    return meanings.size === 1 ? ([...meanings.values()][0] ?? null) : null;
  }

  #nearest(word: string, mostEdits = 2): { word: string; sure: number } | null {
    if (word.length < 5) return null;
    const most = word.length < 9 ? 1 : mostEdits;
    const letters = lettersOf(word);
    for (let edits = 1; edits <= most; edits++) {
      let near: string | null = null;
      for (let length = Math.max(4, word.length - edits); length <= word.length + edits; length++) {
        for (const known of this.#byLength.get(length) ?? []) {
          if (bitsOf(known.letters ^ letters) > 2 * edits || !withinEdits(word, known.word, edits)) continue;
          // `Statu` lacks a letter of status rather than that it has a wrong one of state.
          if (known.word.startsWith(word)) return { word: known.word, sure: sureOf(edits) };
          near ??= known.word;
        }
      }
      if (near !== null) return { word: near, sure: sureOf(edits) };
    }
    return null;
  }

  /** Fewest phrases that make up the whole, those in their usual order first: contact + first name, not first contact + name. */
  #replacePhrases(words: readonly string[]): string[] {
    const best: { cost: number; from: number; meaning: readonly string[] }[] = [
      { cost: 0, from: 0, meaning: [] },
    ];
    for (let end = 1; end <= words.length; end++) {
      for (let from = Math.max(0, end - longestPhrase); from < end; from++) {
        const part = this.#read(from === 0 && end === words.length ? words : words.slice(from, end));
        const cost = (best[from]?.cost ?? 0) + (part?.cost ?? 0);
        if (part && cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
          best[end] = { cost, from, meaning: part.meaning };
      }
    }
    const parts: (readonly string[])[] = [];
    for (let end = words.length; end > 0; end = best[end]?.from ?? 0) parts.push(best[end]?.meaning ?? []);
    return parts.reverse().flat();
  }

  #read(words: readonly string[]): { cost: number; meaning: readonly string[] } | null {
    if (words.length > 1 && !words.every((word) => this.#inPhrases.has(word))) return null;
    const meaning = this.#phrases.get(keyOf(words));
    const inOrder = this.#inOrder.has(words.join(' '));
    // App 2 First Name is no second first name.
    if (meaning && (inOrder || !words.some(isNumber))) return { cost: inOrder ? 1 : 1.4, meaning };
    const bare = words.filter((word) => !little.has(word));
    const without =
      bare.length < words.length && bare.length > 0 ? this.#phrases.get(keyOf(bare)) : undefined;
    if (without && bare.length > 1) return { cost: 1.5, meaning: without };
    // A number rather stands alone than takes a word away from the phrase before it: e-mail address 1.
    return words.length === 1 ? { cost: isNumber(words[0] ?? '') ? 0.95 : 1.01, meaning: words } : null;
  }
}

const generalWords: ReadonlySet<string> = new Set([
  ...weighedWords,
  ...blankWords,
  ...vagueWords,
  ...nouns.flatMap(({ same, near }) => [...same, ...near]),
  ...otherWords,
]);

/** Words of a phrase of ours, written out, without silent ones. */
function plainWords(phrase: string): string[] {
  return wordsOf(phrase, (word) => Object.hasOwn(abbreviations, word))
    .flatMap(writtenOut)
    .filter((word) => !silent.has(word));
}

function writtenOut(word: string): string[] {
  const one = singular(word);
  const long = Object.hasOwn(abbreviations, word)
    ? abbreviations[word]
    : Object.hasOwn(abbreviations, one)
      ? abbreviations[one]
      : one;
  return (long ?? one).split(' ');
}

/** Short words written out that mean something else when they are the whole header, or follow whose name it is. */
function withShortNames(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  if (words.length === 1) return wholeHeaders.get(last) ?? words;
  const name = shortNames.has(last) ? wholeHeaders.get(last) : undefined;
  const before = words.slice(0, -1);
  return name && before.flatMap(writtenOut).every((word) => personNouns.has(word) || silent.has(word))
    ? [...before, ...name]
    : words;
}

/** How sure a word is so many slips away. */
const sureOf = (edits: number): number => (edits === 1 ? 0.93 : 0.87);

const isNumber = (word: string) => /^\d+$/.test(word);

/** Which letters a word has, as bits: words that are a slip or two apart share nearly all of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(n: number): number {
  let count = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The same for the same words in any order. */
export const keyOf = (words: readonly string[]): string =>
  words.length === 1 ? (words[0] ?? '') : [...words].sort().join(' ');
