/**
 * What stands before every header of a row and tells nothing: numbers they are counted through with (`01 Title`,
 * `Q1. Title`), letters of the tables a query took them from (`c.Surname`, `a.Town`). One header alone cannot tell such a
 * beginning from one that means something; a row of them can.
 */

const counted = /^\W*(?:[a-z]{1,8}[ _.]?)?(\d{1,3}[a-z]?(?:\.\d{1,2}){0,2})(?:[.):_\-\s]+)(?=.*\p{L}{2})/iu;
const table = /^[a-z]\d?\.(?=\p{L}{2})/iu;
const leastOfThem = 3;
const leastShare = 0.6;

/** `CUSTTITLE`, `CUSTFORE`: words run together behind one that most of them share. */
const runTogether = /^(?:\p{Lu}{5,}|\p{Ll}{5,})\d*$/u;
const shortestShared = 3;
const longestShared = 8;
const longestWord = 14;

/**
 * The headers with a space behind what most of them begin with, where nothing else parts their words.
 * @param isWord whether it is a word by itself: `valuation` of `valuationid`, `valuationdate`, not `valuatio`
 */
export function partedAtSharedBeginning(
  headers: readonly string[],
  isWord: (text: string) => boolean = () => false,
): string[] {
  const together = headers.filter((header) => runTogether.test(header));
  if (!areMost(together.length, headers)) return [...headers];
  const shared = sharedBeginnings(together, headers);
  const [longest = ''] = shared;
  const isPart = longest.length <= longestShared;
  const beginning = isPart
    ? longest
    : (shared.find(isWord) ?? shared.find(({ length }) => length <= longestShared));
  if (!beginning) return [...headers];
  return headers.map((header) =>
    header.startsWith(beginning) && header.length > beginning.length + 1
      ? `${beginning} ${header.slice(beginning.length)}`
      : header,
  );
}

/** What so many of the headers begin with, the longest first. */
function sharedBeginnings(together: readonly string[], headers: readonly string[]): string[] {
  const found: string[] = [];
  for (let length = longestWord; length >= shortestShared; length--) {
    const beginnings = together.map((header) => header.slice(0, length));
    const shared = beginnings.find((one) =>
      areMost(beginnings.filter((other) => other === one).length, headers),
    );
    if (shared?.length === length) found.push(shared);
  }
  return found;
}

/** The headers without the numbers they are counted through with, and without letters of tables. */
export function withoutNumbering(headers: readonly string[]): string[] {
  const found = headers.map((header) => counted.exec(header));
  const numbers = found.flatMap((match) => (match ? [Number.parseFloat(match[1] ?? '')] : []));
  const ascend = numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0));
  if (ascend && areMost(new Set(numbers).size, headers)) return cut(headers, counted);
  return areMost(headers.filter((header) => table.test(header)).length, headers)
    ? cut(headers, table)
    : [...headers];
}

const areMost = (count: number, headers: readonly string[]) =>
  count >= leastOfThem && count >= leastShare * headers.length;

const cut = (headers: readonly string[], beginning: RegExp) =>
  headers.map((header) => header.replace(beginning, ''));
