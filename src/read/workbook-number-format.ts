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

/** Built-in formats (numbers below 164) by their kind, as ranges, both ends included. The others are plain numbers. */
const builtIn: [NumberKind, ...[number, number][]][] = [
  [percent, [9, 10], [67, 68]],
  [{ is: 'date' }, [14, 17], [71, 74], [81, 81]],
  [{ is: 'time' }, [18, 21], [45, 45], [47, 47], [75, 76], [78, 78], [80, 80]],
  [{ is: 'datetime' }, [22, 22], [77, 77]],
  [{ is: 'duration' }, [46, 46], [79, 79]],
  [{ is: 'date or time' }, [27, 36], [50, 58]],
];

/**
 * The kind of a number by its format.
 * @param id the format's number
 * @param code its code, where the workbook gives one
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    const found = builtIn.find(([, ...ranges]) => ranges.some(([first, last]) => id >= first && id <= last));
    return found?.[0] ?? number;
  }
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
    .replace(/b[12]/gi, '')
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
