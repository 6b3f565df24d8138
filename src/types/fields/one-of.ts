import type { Field } from '../define.ts';
import { type About, field, inWords } from './field.ts';

/** What does not matter when a cell is compared with the list: space and dashes of every sort, and `_`. */
const PADDING = /[\s_\-\u200b-\u200d\u2060\ufeff\u2010-\u2015\u2212]+/g;

/** The form in which a cell, a value and a label are compared: `Non Smoker`, `non-smoker` → `nonsmoker`. */
export function optionKey(text: string): string {
  return text.toLowerCase().replace(PADDING, '');
}

/** `never-smoked` → `Never Smoked`. */
function labelOf(value: string): string {
  return inWords(value)
    .replaceAll('-', ' ')
    .replace(/(^| )([a-z])/g, (_, space: string, letter: string) => space + letter.toUpperCase());
}

/**
 * One of a list.
 * @param values canonical values; their labels are made of them unless `labels` says otherwise
 */
export function oneOf(
  name: string,
  values: readonly string[],
  about: About & { labels?: Readonly<Record<string, string>> } = {},
): Field {
  if (!values.every((value) => typeof value === 'string'))
    throw new Error(`Field "${name}": its values must be a list of texts.`);
  const { labels = {}, ...rest } = about;
  const options = values.map((value) => ({ value, label: labels[value] ?? labelOf(value) }));
  return field(name, 'one_of', { example: options[0]?.label ?? '', ...rest, options });
}
