/**
 * A mapping while it is made: kept by the tab until the server has it, so that a reload loses nothing. Pure functions;
 * `use-draft.ts` keeps it.
 */
import type {
  DateOrder,
  Import,
  ImportField,
  MapBody,
  Mode,
  SuggestedColumn,
  Suggestion,
} from '../../api/types.ts';
import { likelyMeanings } from './meanings.ts';

export interface Draft {
  /** header → field; headers that are not imported are absent */
  fields: Record<string, string>;
  /** field → one value for every row, as somebody types it */
  values: Record<string, string>;
  dates: Record<string, DateOrder>;
  replace: Record<string, Record<string, string>>;
  /** Headers a person has decided about. */
  touched: string[];
}

/**
 * What was mapped before, else what Inlet suggests.
 * @param earlier the import whose mapping is recalled: what it gave every row, and what its values meant, holds again
 */
export function firstDraft(
  one: Import,
  suggestion: Suggestion,
  fields: ImportField[],
  earlier: Import | null = null,
): Draft {
  const isMapped = Object.keys(one.mapping).length > 0;
  const { values, dates, replace } = (isMapped ? null : earlier) ?? one;
  const suggested = suggestion.columns.flatMap(({ header, field }) => (field ? [[header, field]] : []));
  const draft: Draft = {
    fields: isMapped ? one.mapping : Object.fromEntries(suggested),
    values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, asTyped(value)])),
    dates,
    replace,
    touched: [],
  };
  // What somebody decided before stays as it is, also where they left a value without a meaning.
  if (isMapped || earlier) return draft;
  return suggestion.columns.reduce((so, column) => withMeanings(so, column, fields), draft);
}

/** What a column's own words most likely mean to the field it fills, where nobody has said it. */
export function withMeanings(
  draft: Draft,
  { header, examples }: SuggestedColumn,
  fields: ImportField[],
): Draft {
  const field = fields.find(({ name }) => name === draft.fields[header]);
  if (!field || draft.replace[field.name]) return draft;
  const likely = likelyMeanings(field, examples);
  if (Object.keys(likely).length === 0) return draft;
  return { ...draft, replace: { ...draft.replace, [field.name]: likely } };
}

const asTyped = (value: unknown): string =>
  value === true
    ? 'yes'
    : value === false
      ? 'no'
      : Array.isArray(value)
        ? value.join('; ')
        : String(value ?? '');

/** A field has one column: whoever had it before loses it, and so does its value for all rows. */
export function withField(draft: Draft, header: string, field: string | null): Draft {
  const kept = Object.entries(draft.fields).filter(([other, of]) => other !== header && of !== field);
  const { [field ?? '']: _gone, ...values } = draft.values;
  return {
    ...draft,
    fields: Object.fromEntries(field === null ? kept : [...kept, [header, field]]),
    values,
    touched: [...new Set([...draft.touched, header])],
  };
}

/** @param value null takes it away */
export function withValue(draft: Draft, field: string, value: string | null): Draft {
  const { [field]: _old, ...values } = draft.values;
  const kept = Object.entries(draft.fields).filter(([, of]) => of !== field);
  return value === null
    ? { ...draft, values }
    : { ...draft, values: { ...values, [field]: value }, fields: Object.fromEntries(kept) };
}

/**
 * Fields every record needs that nothing fills. Which those are the server knows best: what it found missing, and
 * what it had mapped itself and somebody took away.
 */
export function missingFields(
  draft: Draft,
  suggestion: Suggestion,
  fields: ImportField[],
  mode: Mode,
): string[] {
  const filled = new Set(Object.values(draft.fields));
  const updates = mode === 'update' || (mode === 'validate' && filled.has('uuid'));
  const suggested = new Set(suggestion.columns.map(({ field }) => field));
  const needed = fields.filter(
    ({ name, required_in, required_when }) =>
      (suggestion.missing.includes(name) && (mode !== 'validate' || !updates)) ||
      (suggested.has(name) &&
        (required_in.includes(updates ? 'update' : 'store') || (required_when !== null && !updates))),
  );
  return needed
    .filter(({ name }) => !filled.has(name) && (draft.values[name] ?? '') === '')
    .map(({ name }) => name);
}

/** What is sent: field → header, and values in the kinds of their fields. */
export function toBody(draft: Draft, fields: ImportField[]): MapBody {
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  const used = new Set(Object.values(draft.fields));
  const given = Object.entries(draft.values).filter(([, value]) => value !== '');
  return {
    headers: Object.fromEntries(Object.entries(draft.fields).map(([header, field]) => [field, header])),
    values: Object.fromEntries(
      given.map(([field, value]) => [field, kinds.get(field) === 'bool' ? value === 'yes' : value]),
    ),
    dates: Object.fromEntries(Object.entries(draft.dates).filter(([field]) => used.has(field))),
    replace: Object.fromEntries(Object.entries(draft.replace).filter(([field]) => used.has(field))),
  };
}

const key = (uuid: string) => `mapping ${uuid}`;

/** The tab's own draft of an import; null where there is none that fits. */
export function keptDraft(uuid: string, headers: string[]): Draft | null {
  const text = sessionStorage.getItem(key(uuid));
  if (text === null) return null;
  const draft = JSON.parse(text) as Draft;
  return Object.keys(draft.fields).every((header) => headers.includes(header)) ? draft : null;
}

export const keepDraft = (uuid: string, draft: Draft): void =>
  sessionStorage.setItem(key(uuid), JSON.stringify(draft));

/** Called where the server has it, or where the file is read in another way. */
export const forgetDraft = (uuid: string): void => sessionStorage.removeItem(key(uuid));
