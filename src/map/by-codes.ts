/**
 * Columns that are called after whom or what their rows belong to, and hold codes: `Client` with 1041 and 1042 in it is
 * the client's reference, with names in it somebody's name.
 */
import type { Column } from './context.ts';
import type { FieldIndex } from './field-index.ts';
import { type Likeness, likenessesOf } from './likeness.ts';
import { shape } from './looks-like.ts';
import { accountWords, extraWeight } from './vocabulary.ts';

/** Letters, figures and what stands between them in a code; with a figure, and no amount. */
const code = /^(?!.*[.,]\d{1,2}$)(?=.*\d)[\p{L}\d]+(?:[-/_.][\p{L}\d]+)*$/u;
const longestCode = 20;
const fewestCells = 2;
const otherwise = shape.date | shape.dialled | shape.postcode | shape.niNumber;
const worth = 0.95;
/** Of many people a column says how many: `Members` with 12 in it. */
const several = /s\W*$/i;
/** Lighter words beside the noun change nothing. */
const light = 0.2;

/** What the header would mean with a word for a reference, where its cells are such. */
export function asReference(index: FieldIndex, { header, looks }: Column): Likeness[] {
  const words = [...header.words].filter((word) => extraWeight(word, '') > light);
  if (several.test(header.text) || words.length !== 1 || !accountWords.has(words[0] ?? '')) return [];
  const { cells } = looks();
  if (cells.length < fewestCells || looks().share(otherwise) > 0) return [];
  // `Applicant` with 1 and 2 in it says which of two.
  if (cells.every((cell) => cell.length === 1)) return [];
  if (!cells.every((cell) => cell.length <= longestCode && code.test(cell))) return [];
  const refers = { ...header, plain: '', words: new Set([...words, 'reference']) };
  return likenessesOf(index, refers)
    .filter(({ field }) => field.weightKind === 'text')
    .map((one) => ({ ...one, score: one.score * worth }));
}
