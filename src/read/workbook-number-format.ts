/**
 * What a number format says a number is. Built-in formats have a number only, others a code such as
 * `[$-809]dd/mm/yyyy;@`. ECMA-376 part 1 §18.8.30 and §18.8.31.
 */

export type NumberKind =
  | { is: 'number' }
  | { is: 'percent' }
  | { is: 'date' | 'time' | 'datetime' | 'duration' }
  /** A date or a time, told by the value: East Asian built-in formats, whose meaning goes by the program's language. */
  | { is: 'date or time' }
  /** Whole numbers written into places: `00000`, `00-00-00`. `places` is `0` or a literal, one each. */
  | { is: 'digits'; places: string[] };

const number: NumberKind = { is: 'number' };
const percent: NumberKind = { is: 'percent' };

/** The kind of a built-in format (numbers below 164). */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return percent;
  if ((id >= 14 && id <= 17) || (id >= 71 && id <= 74)) return { is: 'date' };
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 75 && id <= 76) || id === 78)
    return { is: 'time' };
  if (id === 22 || id === 77) return { is: 'datetime' };
  if (id === 46 || id === 79) return { is: 'duration' };
  if (id === 81) return { is: 'date' };
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { is: 'date or time' };
  return number;
}

/**
 * The kind of a number by its format.
 * @param id the format's number
 * @param code its code, where the workbook gives one
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn(id);
  const kinds = sections(code).map(sectionKind);
  return kinds.find(({ is }) => is !== 'number') ?? number;
}

/** Formats for positive, negative, zero and text stand beside each other with `;` between; quoted ones do not count. */
function sections(code: string): string[] {
  return code.match(/(?:"[^"]*"?|\\.|[^;])+/g) ?? [];
}

function sectionKind(section: string): NumberKind {
  const places = digitPlaces(section);
  if (places !== null) return { is: 'digits', places };
  const bare = section.replace(/"[^"]*"?|\\.|[_*]./g, '');
  const elapsed = /\[(h+|m+|s+)\]/i.test(bare);
  const signs = bare
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .replace(/e[+-]/gi, '')
    .toLowerCase();
  const kind = dateKind(signs, elapsed);
  if (kind !== null) return kind;
  return signs.includes('%') ? percent : number;
}

/** `d`, `y` and (of eras) `e`, `g`, `b` are dates; `h`, `s` and AM/PM times; `m` is minutes only beside times. */
function dateKind(signs: string, elapsed: boolean): NumberKind | null {
  const halfDay = /am\/pm|a\/p|上午\/下午/;
  const letters = signs.replace(halfDay, '');
  if (/[^-\s/.,:;dmyhsegbaT年月日时時分秒년월일시분초0'()@]/i.test(letters)) return null;
  const date = /[dyeg]/.test(letters);
  const time = elapsed || /[hs]/.test(letters) || halfDay.test(signs);
  if (date) return { is: time ? 'datetime' : 'date' };
  if (elapsed) return { is: 'duration' };
  if (time) return { is: 'time' };
  return letters.includes('m') ? { is: 'date' } : null;
}

/** The places of a format that writes whole numbers with leading zeros (two `0` at least), or null. */
function digitPlaces(section: string): string[] | null {
  const places: string[] = [];
  for (const [token] of section.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|./gs)) {
    if (token === '0') places.push('0');
    else if (token.startsWith('"')) places.push(token.replaceAll('"', ''));
    else if (token.startsWith('\\')) places.push(token.slice(1));
    else if (/^[-()+/: ]$/.test(token)) places.push(token);
    // Space as wide as a sign, fill and colours write nothing of their own; anything else is another format.
    else if (!/^[_*[]./.test(token) || /^\[[$<>=]/.test(token)) return null;
  }
  return places.filter((place) => place === '0').length >= 2 ? places : null;
}
