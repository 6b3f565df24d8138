/**
 * How languages use letters beyond ASCII: what a run of bytes must look like to be text in one of them. Letters are
 * listed from frequent to rare; the numbers only have to be right within a factor of two.
 */

export interface LetterModel {
  language: string;
  /** Lower-case letters beyond ASCII, the frequent ones first. Upper case follows. */
  letters: string;
  /** Whether the language is written without Latin letters. */
  script: 'latin' | 'other';
}

const latin = (language: string, letters: string): LetterModel => ({ language, letters, script: 'latin' });
const other = (language: string, letters: string): LetterModel => ({ language, letters, script: 'other' });

const western: LetterModel[] = [
  latin('a mix of Western languages', 'éáíöóüñäèúçßâãôåøêàæëïîõòùìûœ'),
  latin('French', 'éèàêçâîôûùëïœæÿ'),
  latin('German', 'üäößéàè'),
  latin('Spanish', 'óíáéñúüªº'),
  latin('Portuguese', 'ãçáéíóêõâúàôªº'),
  latin('Italian', 'àèòùéìóí'),
  latin('Swedish, Danish, Norwegian, Finnish', 'äåöøæéü'),
  latin('Icelandic', 'áðíéóöúþæý'),
];
const central: LetterModel[] = [
  latin('Polish', 'łóążęśćńź'),
  latin('Czech and Slovak', 'íáéěýščřžůúťďňľôóĺŕä'),
  latin('Hungarian', 'áéóöőíüúű'),
  latin('Romanian', 'ăîâţş'),
  latin('Croatian and Slovenian', 'čšžćđ'),
];
const slavic: LetterModel[] = [
  other('Russian', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ'),
  other('Ukrainian', 'оанивітерслкдумпязьбгчйхжїцюєшщфґ'),
  other('Bulgarian', 'аоиетнрсвлкдпмзуъябгчщжхцйшюфь'),
  other('Serbian', 'аиоенрстјуквдмлпзбгњшчцћжхљфђџ'),
];

/** The languages an encoding is used for. */
export const modelsOf: Record<string, LetterModel[]> = {
  'windows-1252': western,
  'iso-8859-15': western,
  macintosh: western,
  'windows-1250': central,
  'iso-8859-2': central,
  'windows-1251': slavic,
  'koi8-r': slavic,
  ibm866: slavic,
  'iso-8859-5': slavic,
  cp437: western,
  cp850: western,
  cp852: central,
  'windows-874': [other('Thai', 'านรอกเงมยลวดท่สตะปบ้คหแจพชขใไโผซณถศษธภฟฉญุูิีึืัำๆฐฎฏฑฒ์')],
  'windows-1253': [other('Greek', 'αοιετνσηρπκμλςυγδχθφάίόέβήώύξζωψϊ')],
  'windows-1254': [latin('Turkish', 'ıüşğöçâî')],
  'windows-1255': [other('Hebrew', 'יוהלארמתבשנדעחקפגכצטסזםןךףץ')],
  'windows-1256': [other('Arabic', 'اليمنرتوبةدعسفهكقحجشطصخزذءثضأغىظإئؤآ')],
  'windows-1257': [latin('Lithuanian and Latvian', 'ėšįāžųīēąūčņķļęģ')],
};

const RARE_LETTER = -8;
const IMPOSSIBLE = -14;
const ASCII = -3;
/** What it costs a letter to stand beside a digit, where a sign rather would: `£12`. */
const BESIDE_DIGIT = 2.5;
/** What it costs a capital to be a word by itself. */
const CAPITAL_ALONE = 2;
/** What it costs a capital to be the second letter of a word that goes on in small ones. */
const CAPITAL_SECOND = 3;
/** Signs that stand in ordinary text, and whether letters may stand on both sides of them. */
const signs = new Map<string, boolean>([
  ...[...'’'].map((sign) => [sign, true] as const),
  ...[...'£€°‘“”–—…•«»§©®™½²³µ·\u00a0ºª„‚¿¡¼¾±×№'].map((sign) => [sign, false] as const),
]);

/** Natural logarithm of how likely a piece of text is in a language, as far as its letters tell. */
export function likelihood(text: string, model: LetterModel): number {
  const ranks = ranksOf(model);
  let sum = 0;
  const chars = [...text];
  for (const [i, char] of chars.entries()) {
    const code = char.codePointAt(0) as number;
    if (code < 128) {
      sum += ASCII;
      continue;
    }
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) {
      sum += IMPOSSIBLE;
      continue;
    }
    sum += isLetter(char)
      ? ofLetter(char, chars[i - 1], chars[i + 1], ranks, model)
      : ofSign(char, chars[i - 1], chars[i + 1]);
  }
  return sum;
}

function ofLetter(
  char: string,
  before: string | undefined,
  after: string | undefined,
  ranks: ReadonlyMap<string, number>,
  model: LetterModel,
): number {
  const lower = char.toLowerCase();
  const rank = ranks.get(lower);
  const step = model.script === 'latin' ? 0.3 : 0.12;
  let sum = rank === undefined ? RARE_LETTER : -1.5 - step * rank;
  const isUpper = char !== lower;
  if (isUpper) sum -= 1;
  if (isUpper && before !== undefined && isLower(before)) sum -= 4;
  if (!isUpper && before !== undefined && after !== undefined && isUpperCase(before) && isUpperCase(after))
    sum -= 3;
  const digits = (isDigit(before) ? 1 : 0) + (isDigit(after) ? 1 : 0);
  sum -= digits * (digits === 1 && model.script === 'other' ? BESIDE_DIGIT / 2 : BESIDE_DIGIT);
  if (isUpper && !isLetter(before ?? '') && !isLetter(after ?? '')) sum -= CAPITAL_ALONE;
  if (isUpper && isUpperCase(before ?? '') && isLower(after ?? '')) sum -= CAPITAL_SECOND;
  if (mixesScripts(char, before) || mixesScripts(char, after)) sum -= 4;
  return sum;
}

function ofSign(char: string, before: string | undefined, after: string | undefined): number {
  const amidst = signs.get(char);
  if (amidst === undefined) return RARE_LETTER - 1;
  const between = before !== undefined && after !== undefined && isLetter(before) && isLetter(after);
  if (between && !amidst) return RARE_LETTER - 2;
  if ('£€'.includes(char)) {
    if (isLetter(before ?? '') || isLetter(after ?? '')) return RARE_LETTER;
    return /[\d ]/.test(before ?? '') || /[\d ]/.test(after ?? '') ? -2.5 : -5;
  }
  if (char === '°' && (isDigit(before) || /[CF]/.test(after ?? ''))) return -2.5;
  if ('½¼¾'.includes(char)) return isLetter(before ?? '') || isLetter(after ?? '') ? RARE_LETTER - 2 : -4.5;
  return -4.5;
}

const known = new WeakMap<LetterModel, Map<string, number>>();

function ranksOf(model: LetterModel): Map<string, number> {
  const found = known.get(model) ?? new Map([...model.letters].map((letter, rank) => [letter, rank]));
  known.set(model, found);
  return found;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function isLetter(char: string): boolean {
  return /\p{L}/u.test(char);
}

function isLower(char: string): boolean {
  return /\p{Ll}/u.test(char);
}

function isUpperCase(char: string): boolean {
  return /\p{Lu}/u.test(char);
}

function mixesScripts(one: string, other: string | undefined): boolean {
  if (other === undefined || !isLetter(other)) return false;
  return /\p{Script=Latin}/u.test(one) !== /\p{Script=Latin}/u.test(other);
}
