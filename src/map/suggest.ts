/**
 * Which field each header of a file means: by its words, by what its cells look like, and by what the rest of the
 * file leaves. Contract §4 `suggestion`. Pure, and knows no type by name: fields come from the definition, the words
 * people use from `vocabulary.ts`.
 */
import type { MatchOn, Mode } from '../domain/import.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { TypeDefinition } from '../types/define.ts';
import { assign, type Pair } from './assign.ts';
import { choicesOf, confident } from './choices.ts';
import { type Column, contextOf } from './context.ts';
import { outdated } from './dated.ts';
import { withoutEntities } from './entities.ts';
import { matchesList } from './evidence.ts';
import { type FieldIndex, indexOf } from './field-index.ts';
import { withFollowUps } from './follow-up.ts';
import { Looks } from './looks-like.ts';
import { missingFields } from './missing.ts';
import { partedAtSharedBeginning, withoutNumbering } from './numbering.ts';
import { withoutWork } from './only-at-work.ts';
import type { IndexedField } from './phrase.ts';
import { withoutQualifiers } from './qualifiers.ts';
import { type ReadHeader, readHeader } from './read-header.ts';
import { type Choice, reasonFor } from './reason.ts';
import { withLastName } from './second-name.ts';
import { withoutSharedWords } from './shared-words.ts';
import { withSpans } from './spans.ts';

/** A column as far as it is known: its header, and some of its cells as they are in the file. */
export interface ColumnEvidence {
  header: string;
  /** Sample cells, raw; some hundred at most, empty ones included. */
  examples: string[];
}

/** What one column is taken for. */
export interface Suggestion {
  header: string;
  /** The field Inlet would map the column to by itself; null where it is not confident enough or there is none. */
  field: string | null;
  /** 0 to 1, of `field`, or of the best candidate where there is no field; from 0.6 on a field is set. */
  confidence: number;
  /** A clause a person understands. */
  reason: string;
  /** Up to three distinct cells that are not empty. */
  examples: string[];
  /** The likeliest fields, best first, at most three. */
  candidates: { field: string; confidence: number }[];
}

export interface Suggestions {
  columns: Suggestion[];
  /** Required fields, in this mode, that no column was found for. */
  missing: string[];
  /** One value for every row, by field; only where an earlier mapping is recalled that gave it. */
  values: Mapping['values'];
  /** What texts of the file stand for, by field; likewise. */
  replace: Mapping['replace'];
}

/** Cells looked at in all, so that a thousand columns take no longer than fifty. */
const mostCells = 15_000;
const mostCellsOfColumn = 300;

/**
 * @param columns in the order of the file
 * @param matchOn what an update finds its record by: that field is required then
 */
export function suggest(
  type: TypeDefinition,
  mode: Mode,
  columns: readonly ColumnEvidence[],
  matchOn: MatchOn = 'uuid',
): Suggestions {
  const index = indexOf(type);
  const most = Math.max(8, Math.min(mostCellsOfColumn, Math.floor(mostCells / Math.max(1, columns.length))));
  const own = withoutQualifiers(index, withoutNumbering(columns.map(({ header }) => header)));
  const isWord = (text: string) => index.lexicon.isWord(text);
  const parted = withSpans(index, partedAtSharedBeginning(withoutNumbering(own), isWord));
  const said = withFollowUps(index, parted);
  const read = withLastName(
    index,
    said.map((header) => readHeader(index, header)),
  );
  const headers = withoutSharedWords(index, withoutWork(index, withoutEntities(index, read)));
  const old = outdated(columns.map(({ header }) => header));
  const seen = columns.map(({ examples }, at) =>
    toColumn(index, headers[at] as ReadHeader, examples, at, most),
  );
  const context = contextOf(index, mode, seen);
  const choices = seen.map((column) => (old.has(column.at) ? [] : choicesOf(index, mode, context, column)));
  const won = assign(
    choices
      .flatMap((all, at) => all.filter(isKept).map((choice) => pairOf(all, seen[at] as Column, choice)))
      .filter((pair) => pair.gain > 0),
  );
  const suggestions = seen.map((column, at) => {
    const all = choices[at] ?? [];
    return suggestionOf(columns[at] as ColumnEvidence, column, all, won.get(at));
  });
  const missing = missingFields(type, mode, matchOn, suggestions, columns);
  return { columns: suggestions, missing, values: {}, replace: {} };
}

function toColumn(
  index: FieldIndex,
  header: ReadHeader,
  examples: readonly string[],
  at: number,
  most: number,
): Column {
  let looks: Looks | undefined;
  let list: IndexedField | null | undefined;
  const sample = () => {
    looks ??= new Looks(examples, most);
    return looks;
  };
  return {
    at,
    header,
    looks: sample,
    list: () => {
      if (list === undefined) list = index.fields.find((field) => matchesList(field, sample())) ?? null;
      return list;
    },
  };
}

/** Fields that are ignored take any number of columns, so they do not compete; they stand for «no field». */
const isKept = ({ field }: Choice) => field.field.kind !== 'ignored';

/** A column that lost the field it means does not take one that it hardly means instead. */
const farBehind = 0.2;

/** A steep curve, so that two middling pairs never outweigh one that is nearly certain. */
const worth = (score: number) => score ** 8;

/** Of two columns that mean the same, the fuller one tells more. */
const fullness = ({ looks }: Column) => (looks().cells.length === 0 ? 1 : 0.8 + 0.2 * looks().filled);

function pairOf(all: readonly Choice[], column: Column, { field, score }: Choice): Pair {
  const ignored = all.find((choice) => !isKept(choice))?.score ?? 0;
  const tooFar = score < Math.max(0.3, (all[0]?.score ?? 0) - farBehind);
  const gain = (worth(score) - worth(ignored)) * fullness(column);
  return { column: column.at, field: field.at, gain: tooFar ? 0 : gain };
}

function suggestionOf(
  given: ColumnEvidence,
  column: Column,
  all: readonly Choice[],
  won: number | undefined,
): Suggestion {
  const mine = all.find((choice) => choice.field.at === won) ?? null;
  const set = mine !== null && mine.score >= confident;
  const best = set ? mine : (vetoed(all) ?? all[0] ?? null);
  return {
    header: given.header,
    field: set ? mine.field.field.name : null,
    confidence: rounded(best?.score ?? 0),
    reason: reasonFor(column.header, best, set),
    examples: examplesOf(given.examples),
    candidates: all
      .filter(isKept)
      .slice(0, 3)
      .map(({ field, score }) => ({ field: field.field.name, confidence: rounded(score) })),
  };
}

/** What the header says clearly and the cells deny: worth telling, where nothing else is set. */
const vetoed = (all: readonly Choice[]) =>
  all.find(({ said, score }) => said >= confident && score < confident);

/** Two decimals, downwards, so that what is shown as 0.6 is preselected. */
const rounded = (score: number) => Math.floor(Math.min(score, 1) * 100 + 1e-9) / 100;

const longestExample = 100;

function examplesOf(cells: readonly string[]): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') found.add(text.length > longestExample ? `${text.slice(0, longestExample)}…` : text);
    if (found.size === 3) break;
  }
  return [...found];
}
