/**
 * A header as the words it is made of: `NINumber`, `n.i. no`, `ni_number` and `NI Number` come out alike. Knows how
 * people write, not what they mean; that is `vocabulary/`.
 */

import { withoutSigns } from './signs.ts';

const numbers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    ii: '2',
    iii: '3',
    iv: '4',
    '1st': 'first',
    '2nd': 'second',
    '3rd': 'third',
    '4th': 'fourth',
  }),
);

/** What programmers put before a name to say its kind: `strFirstName`. */
const typePrefix = /^(str|txt|dtm|int|bln|bool|lng|cur|dbl|dec|obj|fld|chk|cbo|ddl|vc|sz)(?=\p{Lu})/u;

/** What a CRM puts after the name of a field that a firm made: `Policy_Number__c`. */
const customSuffix = /__p?[cr](?=$|\.)/gi;
/** And before the name where the field came with a package: `FinServ__Balance__c`. */
const packagePrefix = /^\p{L}[\p{L}\p{N}]*__(?=.+__p?[cr]$)/iu;

/**
 * Words in lower case without accents and punctuation. Letters apart by dots or spaces are one word (`D.O.B.`,
 * `D O B`); digits are words of their own, without leading zeros.
 *
 * @param isKnown whether a word is one on its own, so that `DoB` and `eMail` are not split at their capitals
 */
export function wordsOf(header: string, isKnown: (word: string) => boolean = () => false): string[] {
  const own = header.trim().replace(packagePrefix, '').replace(customSuffix, '');
  const text = withoutSigns(own);
  const words: string[] = [];
  for (const prefixed of text.split(/[^\p{L}\p{N}]+/u)) {
    const piece = prefixed.replace(typePrefix, '');
    if (piece === '') continue;
    const whole = numbers.get(piece.toLowerCase());
    if (whole !== undefined) words.push(whole);
    else if (isKnown(piece.toLowerCase())) words.push(piece.toLowerCase());
    else words.push(...atBorders(piece.replace(mixedLetters, (letters) => inOne(letters, isKnown))));
  }
  return joinLetters(words);
}

/** `DoB` at the end of `CustomerDoB`, `PoA` in `PoAInPlace`. */
const mixedLetters = /\p{Lu}\p{Ll}\p{Lu}(?=\p{Lu}|$)/gu;
const inOne = (letters: string, isKnown: (word: string) => boolean) =>
  isKnown(letters.toLowerCase()) ? letters.charAt(0) + letters.slice(1).toLowerCase() : letters;

/** Splits where a capital follows a small letter, or letters follow digits: `AddressLine1` → address, line, 1. */
function atBorders(piece: string): string[] {
  return piece
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .split(' ')
    .map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word));
}

/** `d o b` → `dob`; a letter that stands alone stays. */
function joinLetters(words: string[]): string[] {
  const joined: string[] = [];
  let letters = '';
  const flush = () => {
    if (letters !== '') joined.push(letters);
    letters = '';
  };
  for (const word of words) {
    if (/^[a-z]$/.test(word)) letters += word;
    else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return joined;
}

/** A word in the singular, near enough: both sides of a comparison go through it. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What a word may be another form of: `invited` of invite, `smoking` of smoke, `planned` of plan; `arrange` of arranged. */
export function stemsOf(word: string): string[] {
  const [, base] = /^(\w{3,}?)(?:ed|ing)$/.exec(word) ?? [];
  if (base === undefined) return word.length < 4 ? [] : [`${word}d`, `${word}ed`];
  return [`${base}e`, base, ...(/(\w)\1$/.test(base) ? [base.slice(0, -1)] : [])];
}
