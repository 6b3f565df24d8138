/**
 * What the other columns of the file, the mode and plain ambiguity make of a suggestion: `Address` means the first
 * line where the town has a column of its own, `Company` the employer where every row has a person's name.
 */
import type { Mode } from '../domain/import.ts';
import { isHalfOfList } from './evidence.ts';
import { type FieldIndex, isSaid } from './field-index.ts';
import { keyOf } from './lexicon.ts';
import type { Likeness } from './likeness.ts';
import { type Looks, shape } from './looks-like.ts';
import type { IndexedField, Phrase } from './phrase.ts';
import type { ReadHeader } from './read-header.ts';
import { plainestHeaders } from './vocabulary.ts';

export interface Column {
  at: number;
  header: ReadHeader;
  looks: () => Looks;
  /** The field whose list its cells are taken from, if there is one. */
  list: () => IndexedField | null;
}

/** What is known of the file as a whole. */
export interface FileContext {
  mode: Mode;
  /** Most headers are names of fields: an export of ours, or a sample that was filled in. */
  roundTrip: boolean;
  /** Nearly all are labels of fields, to the letter. */
  labelled: boolean;
  /** Words that are the whole meaning of some header. */
  cores: ReadonlySet<string>;
  /** The second surname of the row: a second forename is that person's then. */
  couple: boolean;
  /** Share of the rows that have a person's last name; null where no cells were given. */
  persons: number | null;
}

export function contextOf(index: FieldIndex, mode: Mode, columns: readonly Column[]): FileContext {
  const texts = columns.map(({ header }) => header.text.trim());
  const literal = texts.filter((text) => index.literal.has(text)).length;
  const labels = new Set(index.fields.map(({ field }) => field.label));
  const labelled = texts.filter((text) => labels.has(text)).length;
  const last = columns.find(({ header }) => header.core === 'lastname' || header.plain === 'last');
  return {
    mode,
    roundTrip: literal >= 4 && literal >= 0.5 * columns.length,
    labelled: labelled >= 4 && labelled >= 0.8 * columns.length,
    cores: new Set(columns.flatMap(({ header }) => (header.core ? [header.core] : []))),
    couple: columns.some(({ header: { words } }) => words.has('lastname') && words.has('2')),
    persons: last && last.looks().cells.length > 0 ? last.looks().filled : null,
  };
}

/** Just too little to be set. */
const unsure = 0.55;

/** The score of what a header says, once the rest of the file is considered; before the cells are heard. */
export function inContext(
  index: FieldIndex,
  context: FileContext,
  column: Column,
  { field, score, phrase }: Likeness,
): number {
  const { header } = column;
  if (field.weightKind === 'uuid') return uuidInContext(index, context, column, field, score);
  if (context.roundTrip && !phrase) return score;
  if (context.labelled && header.text.trim() === field.field.label) return score;
  if (header.core === 'address' && field.field.kind !== 'ignored')
    return score * addressFactor(context, column);
  if (asksYesOrNo(column, field)) return Math.min(score, unsure);
  if (
    (header.ambiguous &&
      !isMeant(index, header, field) &&
      !standsIn(index, column, phrase) &&
      !holds(column, field)) ||
    mayBeUuid(index, column)
  )
    return Math.min(score, unsure);
  if (context.couple && header.core === 'middlename' && /2|second/i.test(header.text)) return score * 0.5;
  // Of two numbers the mobile one reaches the person.
  if (field.field.kind === 'phone' && header.words.has('home')) return score * 0.98;
  if (index.nouns.has('client') && isCompany(header) && context.persons !== null && score < 0.99)
    return score * companyFactor(context, column);
  return score;
}

/**
 * An id is a UUID of ours only if it says so or its cells are UUIDs; in a store or a check the UUIDs of another system
 * are no ids of ours, and a filled `uuid` would fail every row (contract §6).
 */
function uuidInContext(
  index: FieldIndex,
  { mode }: FileContext,
  { header, looks }: Column,
  indexed: IndexedField,
  score: number,
): number {
  const { field } = indexed;
  const isNew = field.kind === 'uuid' && mode !== 'update' && !isSaid(index, header.plain, indexed);
  if (header.words.has('uuid') && !isNew) return score;
  if (looks().share(shape.uuid) < 0.8) return Math.min(score, 0.45) * 0.8;
  return field.kind === 'uuid' && mode !== 'update' ? score * 0.5 : score;
}

/** `Type`, where no field is called so, or whose cells are none of the list that is: the finer kind, which may be any text. */
function standsIn(index: FieldIndex, { header, looks }: Column, phrase: Phrase | null): boolean {
  if (phrase?.from !== 'kindred' || !plainestHeaders.has(header.plain) || looks().cells.length < 2)
    return false;
  const said = [...(index.said.get(header.plain) ?? [])];
  if (said.length === 0) return true;
  const lists = said.filter(({ options }) => options.size > 0);
  return lists.length > 0 && !lists.some(({ options }) => looks().keys.some((key) => options.has(key)));
}

/** `Kind`, half of whose cells at least are of the field's list. */
const holds = ({ header, looks }: Column, field: IndexedField) =>
  header.words.size === 1 && isHalfOfList(field, looks());

/** `Closed?` asks whether, not when; cells may say otherwise. */
const asksYesOrNo = ({ header, looks }: Column, { field }: IndexedField) =>
  /\?\s*$/.test(header.text) &&
  !/\b(?:when|what|which|how)\b/i.test(header.text) &&
  ['date', 'datetime', 'money'].includes(field.kind) &&
  looks().cells.length === 0 &&
  !/\b(?:date|value|amount|much)\b/.test(header.plain);

/** `Client ID` is said of our UUIDs too, and only cells can tell which of the two it is. */
const mayBeUuid = (index: FieldIndex, { header, looks }: Column) =>
  looks().cells.length === 0 &&
  [...(index.said.get(header.plain) ?? [])].some(
    ({ weightKind, field }) => weightKind === 'uuid' && field.kind !== 'uuid',
  );

/** `Memo` where the definition says notes. */
function meansSo(index: FieldIndex, words: ReadonlySet<string>, field: IndexedField): boolean {
  const [first = ''] = words;
  return (index.byWord.get(first) ?? []).some(
    (phrase) =>
      phrase.field === field && phrase.from !== 'kindred' && keyOf([...phrase.words]) === keyOf([...words]),
  );
}

/**
 * Fields that such a plain header does mean: what the definition calls just so, unless by the plainest words of what a
 * record may do without; and what is not kept.
 */
function isMeant(index: FieldIndex, { text, plain, words }: ReadHeader, indexed: IndexedField): boolean {
  const { field, wanted } = indexed;
  if (field.kind === 'ignored') return true;
  if (!isSaid(index, plain, indexed) && !meansSo(index, words, indexed)) return false;
  return wanted || !plainestHeaders.has(plain) || field.aliases.includes(text.trim().toLowerCase());
}

/** Whole addresses in one cell belong nowhere; a first line does where other parts have columns of their own. */
function addressFactor({ cores }: FileContext, { looks }: Column): number {
  if (looks().share(shape.holdsPostcode) >= 0.3) return 0.4;
  const hasParts = ['town', 'postcode', 'address2', 'county'].some((part) => cores.has(part));
  return hasParts ? 0.9 : 0.55;
}

const isCompany = ({ words }: ReadHeader) =>
  ['company', 'organisation', 'business'].some((word) => words.has(word));

/** Where nearly every row has a person's name as well, the company is where that person works. */
function companyFactor({ persons }: FileContext, { header, looks }: Column): number {
  if ((persons ?? 0) <= 0.9 || looks().filled <= 0.2) return 1;
  // A trader's own name is told from an employer's by this word alone.
  return header.words.has('business') && header.words.has('name') ? 0.75 : 0.6;
}
