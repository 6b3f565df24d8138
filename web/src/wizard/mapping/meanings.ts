/** Values of a file that are none of a field's own: what they mean is asked once, for all rows (contract §4 `replace`). */
import type { ImportField } from '../../api/types.ts';

/** As the field itself compares: case, spaces, hyphens and underscores do not matter (contract §7). */
const key = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/**
 * Cells the field would refuse, and those that somebody has given a meaning already.
 * @param examples some cells of its column
 * @param given text in the file → text it stands for
 */
export function unknownValues(
  field: ImportField,
  examples: readonly string[],
  given: Readonly<Record<string, string>>,
): string[] {
  if (field.options.length === 0) return [];
  const known = new Set(field.options.flatMap(({ value, label }) => [key(value), key(label)]));
  const unknown = examples.filter((text) => text.trim() !== '' && !known.has(key(text)));
  return [...new Set([...unknown, ...Object.keys(given)])];
}

/**
 * What such cells most likely mean: «M» is `male` where that is the only value that begins so. It is shown where it is
 * asked, to be changed.
 */
export function likelyMeanings(field: ImportField, examples: readonly string[]): Record<string, string> {
  const meanings = unknownValues(field, examples, {}).map((text) => {
    const fitting = field.options.filter(({ label }) => key(label).startsWith(key(text)));
    return [text, fitting.length === 1 ? fitting[0]?.value : undefined];
  });
  return Object.fromEntries(meanings.filter(([, value]) => value !== undefined));
}
