/** Every field a column may be, by what its header says, what the rest of the file makes of that, and its cells. */
import type { Mode } from '../domain/import.ts';
import { asReference } from './by-codes.ts';
import { type Column, type FileContext, inContext } from './context.ts';
import { isOfList, matchesList, type Said, speakFor, weigh } from './evidence.ts';
import { type FieldIndex, isSaid } from './field-index.ts';
import { type Likeness, likenessesOf } from './likeness.ts';
import { shape } from './looks-like.ts';
import type { IndexedField } from './phrase.ts';
import type { ReadHeader } from './read-header.ts';
import type { Choice } from './reason.ts';
import { asRecordId } from './record-id.ts';
import { extraWeight, plainestHeaders } from './vocabulary.ts';

/** From this confidence on a field is set. Nothing below is preselected. */
export const confident = 0.6;
/** Best first, each field once. */
export function choicesOf(index: FieldIndex, mode: Mode, context: FileContext, column: Column): Choice[] {
  const likely = [
    ...likenessesOf(index, column.header),
    ...asUuid(index, column),
    ...asForeignId(index, mode, column),
    ...asReference(index, column),
  ];
  const choices = likely.map((likeness) => heard(index, context, column, likeness));
  if (column.header.tells !== 'something' && !choices.some((choice) => choice.score >= confident)) {
    choices.push(...spokenFor(index, column));
  }
  if (saysPartOnly(column.header) && column.looks().share(shape.postcode) >= 0.8)
    choices.push(...spokenFor(index, { ...column, header: { ...column.header, tells: 'vague' } }));
  if (!choices.some((choice) => choice.score >= confident))
    choices.push(...listed(index, column, choices), ...asRecordId(index, column, choices));
  choices.sort((a, b) => b.score - a.score || a.field.at - b.field.at);
  return choices.filter(({ field }, i) => choices.findIndex((other) => other.field === field) === i);
}

/** What a header is worth whose cells are a list's, though its words do not say so; more where they hint at it. */
const byList = 0.62;
const hinted = 0.7;
const hint = 0.35;

/**
 * `Collection Freq`, `Exit Reason`: cells from a field's list tell which field it is, where no other field has that
 * list and the header does not name somebody or something else.
 */
function listed(index: FieldIndex, column: Column, choices: readonly Choice[]): Choice[] {
  const { header } = column;
  if ([...header.words].some((word) => namesAnother(word, header))) return [];
  const near = (field: IndexedField) => choices.find((choice) => choice.field === field)?.said ?? 0;
  const fields = index.fields.filter(
    (field) => matchesList(field, column.looks()) || (near(field) >= hint && isOfList(field, column.looks())),
  );
  const [first, second] = fields.sort((a, b) => near(b) - near(a) || a.at - b.at);
  const isHinted = first !== undefined && near(first) >= hint;
  if (!first || (!isHinted && (second || [...header.words].some((word) => ownLists.has(word))))) return [];
  const { reason } = weigh(first, column.looks(), { score: byList, beyond: 0, called: 'near' });
  return [
    { field: first, phrase: null, said: near(first), score: isHinted ? hinted : byList, cells: reason },
  ];
}

/** What goes by these has a list of its own, which others have words of: `Stage` is proposed, offered, accepted. */
const ownLists = new Set(['status', 'state', 'stage']);
/** Lighter words leave open what a header means. */
const heaviestBesideList = 1.3;
const namesAnother = (word: string, { strange }: ReadHeader) =>
  !strange.has(word) && !/^\d+$/.test(word) && extraWeight(word, 'one_of') > heaviestBesideList;

/** `Address Line 5`: any part of an address, the postcode too; so is a mere `Code`. */
const saysPartOnly = ({ words }: ReadHeader) =>
  [...words].every((word) => /^(?:address\d?|line|code|\d)$/.test(word));

/** Of a column of UUIDs the header need not say so: `Adviser`, `Client ID`. */
function asUuid(index: FieldIndex, { header, looks }: Column): Likeness[] {
  if (header.words.has('uuid') || looks().share(shape.uuid) < 0.8) return [];
  const words = new Set([...header.words].filter((word) => word !== 'id').concat('uuid'));
  return likenessesOf(index, { ...header, plain: '', words }).filter(
    ({ field }) => field.weightKind === 'uuid',
  );
}

/** A `user_uuid` of another system is a reference like any, where the records are new. */
function asForeignId(index: FieldIndex, mode: Mode, { header, looks }: Column): Likeness[] {
  if (mode === 'update' || !header.words.has('uuid') || index.said.has(header.plain)) return [];
  if (looks().share(shape.uuid) < 0.8) return [];
  const words = new Set([...header.words].filter((word) => word !== 'uuid').concat('id'));
  return likenessesOf(index, { ...header, plain: '', words }).filter(({ field }) => field.field.unique);
}

function heard(index: FieldIndex, context: FileContext, column: Column, likeness: Likeness): Choice {
  const { field, phrase, beyond } = likeness;
  const said = inContext(index, context, column, likeness);
  const called = howCalled(index, column.header, likeness);
  const verdict = weigh(field, column.looks(), { score: said, beyond, called });
  const list = mayHoldLists(field) ? column.list() : null;
  const other = list === field || matchesList(field, column.looks()) ? null : list;
  if (!other) return { field, phrase, said, score: verdict.score, cells: verdict.reason };
  return {
    field,
    phrase,
    said,
    score: verdict.score * 0.6,
    cells: `the cells are values of ${other.field.label.toLowerCase()}`,
  };
}

/** What cells of another field's list speak against: any text, and other lists. */
const mayHoldLists = ({ weightKind, options }: IndexedField) =>
  weightKind === 'text' || weightKind === 'name' || weightKind === 'long' || options.size > 0;

function howCalled(index: FieldIndex, { plain }: ReadHeader, { field, phrase }: Likeness): Said['called'] {
  if (plainestHeaders.has(plain)) return 'barely';
  if (phrase?.from === 'kindred') return 'near';
  return phrase === null || isSaid(index, plain, field) ? 'so' : 'alike';
}

/** What a header that says little starts from, before its cells speak. */
const silentStart = { vague: 0.45, nothing: 0.36, unknown: 0.28, something: 0 };

function spokenFor(index: FieldIndex, column: Column): Choice[] {
  const start = silentStart[column.header.tells];
  return index.fields.flatMap((field): Choice[] => {
    const lift = speakFor(field, column.looks());
    if (lift === 0) return [];
    const { reason } = weigh(field, column.looks(), { score: start, beyond: 0, called: 'near' });
    return [{ field, phrase: null, said: start, score: start + (1 - start) * lift, cells: reason }];
  });
}
