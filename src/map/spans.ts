import type { FieldIndex } from './field-index.ts';
import { extraWeight } from './vocabulary.ts';

/**
 * `Charge from` and `Charge to`, `cover_from` and `cover_until`: of two headers that differ in this alone, one is when it
 * begins and the other when it ends. Alone, `Charge to` may say who pays.
 */

const from = /^(.*\S[\s_-]+)from\W*$/i;
const until = /^(.*\S[\s_-]+)(?:to|till|until)\W*$/i;

/** The headers, with the date said where two of them are such a pair, and nothing else if there is but one. */
export function withSpans(index: FieldIndex, headers: readonly string[]): string[] {
  // `Effective to` says so by itself.
  const saysEnd = (header: string) =>
    index.lexicon.meaningOf(header).words.every((word) => word === 'end' || word === 'date');
  const beginnings = new Set(headers.flatMap((header) => before(from, header) ?? []));
  const both = new Set(
    headers.flatMap((header) => {
      const beginning = before(until, header) ?? '';
      return beginnings.has(beginning) && !saysEnd(header) ? [beginning] : [];
    }),
  );
  if (both.size === 0) return [...headers];
  const kept = both.size > 1 || ![...both].every((one) => saysNothing(index, one)) ? '$1' : '';
  return headers.map((header) => {
    if (both.has(before(from, header) ?? '')) return header.replace(from, `${kept}start date`);
    return both.has(before(until, header) ?? '') ? header.replace(until, `${kept}end date`) : header;
  });
}

/** Heavier words name somebody or something else. */
const heaviest = 1.3;
const saysNothing = (index: FieldIndex, beginning: string) =>
  index.lexicon
    .meaningOf(beginning)
    .words.every((word) => index.nouns.has(word) || extraWeight(word, 'date') <= heaviest);

const before = (beginning: RegExp, header: string): string | null =>
  beginning.exec(header)?.[1]?.toLowerCase() ?? null;
