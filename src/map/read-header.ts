/** What a header says, ready to be compared. */
import type { FieldIndex } from './field-index.ts';
import { keyOf } from './lexicon.ts';
import { blankWords, extraWeight, vagueWords } from './vocabulary.ts';

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

/** Words this light are as good as not there. */
const weightless = 0.05;
/** Lighter words than this change nothing. */
export const light = 0.2;

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
