/**
 * What stands before every header of a row and tells nothing: numbers they are counted through with (`01 Title`,
 * `Q1. Title`), letters of the tables a query took them from (`c.Surname`, `a.Town`). One header alone cannot tell such a
 * beginning from one that means something; a row of them can.
 */

const counted = /^\W*(?:[a-z]{1,8}[ _.]?)?(\d{1,3}[a-z]?(?:\.\d{1,2}){0,2})(?:[.):_\-\s]+)(?=.*\p{L}{2})/iu;
const table = /^[a-z]\d?\.(?=\p{L}{2})/iu;
const leastOfThem = 3;
const leastShare = 0.6;

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
