/** How likely a text in Chinese, Japanese or Korean characters is, as far as the characters in daily use tell. */

/** What a national encoding is for, and where in it the characters in daily use stand. */
export interface EastAsianScript {
  language: string;
  encoding: string;
  /** First and last lead byte of the first level of the national standard. */
  lead: readonly [number, number];
  /** The same of the trail bytes. */
  trail: readonly [number, number];
}

const scripts: EastAsianScript[] = [
  { language: 'Japanese', encoding: 'shift_jis', lead: [0x88, 0x97], trail: [0x40, 0xfc] },
  { language: 'Japanese', encoding: 'euc-jp', lead: [0xb0, 0xcf], trail: [0xa1, 0xfe] },
  { language: 'Chinese', encoding: 'gb18030', lead: [0xb0, 0xd7], trail: [0xa1, 0xfe] },
  { language: 'Chinese (traditional)', encoding: 'big5', lead: [0xa4, 0xc6], trail: [0x40, 0xfe] },
  { language: 'Korean', encoding: 'euc-kr', lead: [0xb0, 0xc8], trail: [0xa1, 0xfe] },
];

/** The script of one of the encodings that `detectEncoding` knows without a letter model. */
export function scriptOf(encoding: string): EastAsianScript {
  return scripts.find((script) => script.encoding === encoding) as EastAsianScript;
}

const ASCII = -3;
const IMPOSSIBLE = -14;

/** Natural logarithm of how likely a piece of text is, comparable with that of a letter model. */
export function likelihoodEastAsian(text: string, script: EastAsianScript): number {
  const japanese = script.language === 'Japanese';
  const korean = script.language === 'Korean';
  let sum = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 128) sum += ASCII;
    else if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900))
      sum += IMPOSSIBLE;
    else if (code >= 0x3041 && code <= 0x3096) sum += japanese ? -4 : -11;
    else if (code >= 0x30a1 && code <= 0x30fc) sum += japanese ? -4.5 : -11;
    else if (code >= 0xff61 && code <= 0xff9f) sum += japanese ? -6.5 : -12;
    else if (code >= 0x3000 && code <= 0x303f) sum += -5;
    else if (code >= 0xff01 && code <= 0xff60) sum += -6;
    else if (code >= 0xac00 && code <= 0xd7a3) sum += korean ? -6 : -13;
    else if (code >= 0x4e00 && code <= 0x9fff) sum += !korean && isCommon(char, script) ? -7 : -13;
    else sum += -13;
  }
  return sum;
}

const levels = new Map<string, Set<string>>();

function isCommon(char: string, script: EastAsianScript): boolean {
  const level = levels.get(script.encoding) ?? firstLevel(script);
  levels.set(script.encoding, level);
  return level.has(char);
}

function firstLevel({ encoding, lead, trail }: EastAsianScript): Set<string> {
  const decoder = new TextDecoder(encoding);
  const level = new Set<string>();
  for (let first = lead[0]; first <= lead[1]; first++) {
    for (let second = trail[0]; second <= trail[1]; second++) {
      for (const char of decoder.decode(Uint8Array.of(first, second))) level.add(char);
    }
  }
  return level;
}
