/** What the first column is worth as the id of its rows, whatever the rows are called: `Entry ID`, `Alumni Ref`, `CIF No`. */
import type { Column } from './context.ts';
import { weigh } from './evidence.ts';
import type { FieldIndex } from './field-index.ts';
import type { Choice } from './reason.ts';
import { contractNouns, extraWeight, idWords, otherRecords, personNouns } from './vocabulary.ts';

const worth = 0.66;
const leastCells = 2;
/** Words as heavy as this name somebody else: `Spouse ID`, `Adviser Code`. */
const heaviest = 1.3;

/** What else may number the rows: `Envelope No`, `Product Code`. Such a header must come near an id by its words. */
const looseWords = new Set(['number', 'code']);
const near = 0.4;

/** The type's own id, where the first column says an id or a reference and each of its cells is another. */
export function asRecordId(
  index: FieldIndex,
  { at, header, looks }: Column,
  choices: readonly Choice[],
): Choice[] {
  const others = [...header.words].filter((word) => !idWords.has(word));
  if (at !== 0 || header.ambiguous || others.length === header.words.size || others.length > 2) return [];
  if (others.some((word) => namesOther(index, word))) return [];
  const { cells, distinct } = looks();
  const field = index.fields.find(({ field }) => field.kind === 'text' && field.unique);
  const said = choices.find((choice) => choice.field === field)?.said ?? 0;
  const isLoose = ![...header.words].some((word) => idWords.has(word) && !looseWords.has(word));
  if (isLoose && (said < near || others.length === 0)) return [];
  if (!field || cells.length < leastCells || distinct < cells.length) return [];
  const { score, reason } = weigh(field, looks(), { score: worth, beyond: 0, called: 'near' });
  return [{ field, phrase: null, said, score, cells: reason || 'the first column, each cell another' }];
}

/** The id of somebody or something else. */
const namesOther = (index: FieldIndex, word: string) =>
  !index.nouns.has(word) &&
  (otherRecords.has(word) ||
    personNouns.has(word) ||
    contractNouns.has(word) ||
    extraWeight(word, 'text') > heaviest);
