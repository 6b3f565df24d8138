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
  /** Whole numbers written into places: `00000`, `00-00-00`. `places` are literals, null for a digit. */
  | { is: 'digits'; places: (string | null)[] };

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

/**
 * The places of a format that writes whole numbers with leading zeros, or null where it is another format. That is
 * one of two digits at least, or with digits in the text before the number (`"0"##########`, `"+44 "0`). A `#` after
 * a `0` is written like one; before it, it is what may stand in the first place too.
 */
function digitPlaces(section: string): (string | null)[] | null {
  const places: (string | null)[] = [];
  let zeros = 0;
  let open = false;
  for (const [token] of section.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|./gs)) {
    if (token === '0' || token === '#') {
      if (token === '0' && zeros++ === 0 && open) continue;
      if (token === '0' || zeros > 0 || !open) places.push(null);
      open ||= token === '#' && zeros === 0;
      continue;
    }
    const literal = literalOf(token);
    if (literal === null || (open && zeros === 0)) return null;
    if (literal !== '') places.push(literal);
  }
  const digits = places.filter((place) => place === null).length;
  const before = places.slice(0, places.indexOf(null)).join('');
  return digits > 1 || (digits === 1 && /\d/.test(before)) ? places : null;
}

/** What a token writes beside digits: nothing for space as wide as a sign, fill and colour; null if it is no literal. */
function literalOf(token: string): string | null {
  if (token.startsWith('"')) return token.replaceAll('"', '');
  if (token.startsWith('\\')) return token.slice(1);
  if (/^[-()+/: ]$/.test(token)) return token;
  // In brackets, `$` is a currency and `<`, `>`, `=` a condition.
  return /^(?:[_*].|\[[^$<>=])/.test(token) ? '' : null;
}
