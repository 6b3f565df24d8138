/**
 * Words that somebody shortened in a way no list foresees: the beginning of a word (`occup`, `natio`), or its
 * consonants (`rsn`, `srnm`, `pstcd`). Taken for the one known word that comes clearly nearest, or for none.
 */

const vowels = /[aeiou]/g;

/** Known words, found by what they may be shortened to. */
export class Shortenings {
  readonly #byLetter = new Map<string, { word: string; consonants: string }[]>();

  /** @param words the words a header may have, written out */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < 4 || /\d/.test(word)) continue;
      const known = { word, consonants: consonantsOf(word) };
      const alike = this.#byLetter.get(word.charAt(0));
      if (alike) alike.push(known);
      else this.#byLetter.set(word.charAt(0), [known]);
    }
  }

  /** The word meant, or null where none or several are about as likely. @param short in lower case */
  longOf(short: string): string | null {
    if (short.length < 3 || short.length > 7 || /\d/.test(short)) return null;
    let best: { word: string; fit: number } | null = null;
    let second = 0;
    for (const { word, consonants } of this.#byLetter.get(short.charAt(0)) ?? []) {
      const fit = fitOf(short, word, consonants);
      if (fit > (best?.fit ?? 0)) {
        second = best?.fit ?? 0;
        best = { word, fit };
      } else second = Math.max(second, fit);
    }
    return best && best.fit >= 0.5 && best.fit - second >= clearly ? best.word : null;
  }
}

/** By how much the nearest word must be nearer than the next. */
const clearly = 0.12;

/** 0 for no shortening of the word, towards 1 the less was left out. */
function fitOf(short: string, word: string, consonants: string): number {
  if (short.length >= word.length) return 0;
  if (word.startsWith(short)) return Math.min(1, 0.35 + short.length / word.length);
  if (consonantsOf(short) !== short) return 0;
  // The consonants in their order, the last one too: «clt» is client, not clinic.
  if (short.at(-1) !== consonants.at(-1) || !isInside(short, consonants)) return 0;
  return short.length / consonants.length;
}

const consonantsOf = (word: string) => word.charAt(0) + word.slice(1).replace(vowels, '');

function isInside(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
