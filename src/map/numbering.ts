/**
 * Numbers that headers are counted through with: `01 Title, 02 First Name`, `Q1. Title, Q2. Surname`. One header alone
 * cannot tell such a number from one that means something; a row of them can.
 */

const counted = /^\W*(?:[a-z]{1,8}[ _.]?)?(\d{1,3}[a-z]?(?:\.\d{1,2}){0,2})(?:[.):_\-\s]+)(?=.*\p{L}{2})/iu;
const leastCounted = 3;
const leastShare = 0.6;

/** The headers without the numbers they are counted through with, where they are. */
export function withoutNumbering(headers: readonly string[]): string[] {
  const found = headers.map((header) => counted.exec(header));
  const numbers = found.flatMap((match) => (match ? [Number.parseFloat(match[1] ?? '')] : []));
  const isCounted =
    numbers.length >= leastCounted &&
    numbers.length >= leastShare * headers.length &&
    numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0)) &&
    new Set(numbers).size >= leastShare * numbers.length;
  return headers.map((header, i) => (isCounted ? header.slice(found[i]?.[0].length ?? 0) : header));
}
