/**
 * `Charge from` and `Charge to`, `cover_from` and `cover_until`: of two headers that differ in this alone, one is when it
 * begins and the other when it ends. Alone, `Charge to` may say who pays.
 */

const from = /^(.*\S[\s_-]+)from\W*$/i;
const until = /^(.*\S[\s_-]+)(?:to|till|until)\W*$/i;

/**
 * The headers, with the date said where two of them are such a pair.
 * @param saysEnd whether a header says by itself that something ends: `Effective to`
 */
export function withSpans(headers: readonly string[], saysEnd: (header: string) => boolean): string[] {
  const beginnings = new Set(headers.flatMap((header) => before(from, header) ?? []));
  const both = new Set(
    headers
      .filter((header) => !saysEnd(header))
      .flatMap((header) => before(until, header) ?? [])
      .filter((one) => beginnings.has(one)),
  );
  if (both.size === 0) return [...headers];
  return headers.map((header) => {
    if (both.has(before(from, header) ?? '')) return header.replace(from, '$1start date');
    return both.has(before(until, header) ?? '') ? header.replace(until, '$1end date') : header;
  });
}

const before = (beginning: RegExp, header: string): string | null =>
  beginning.exec(header)?.[1]?.toLowerCase() ?? null;
