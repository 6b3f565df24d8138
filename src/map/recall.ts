/**
 * Earlier mappings of the firm are recalled for files with the same header set. Pure: `engine/` finds the earlier
 * import by the fingerprint and hands its mapping in.
 */
import type { MatchOn, Mode } from '../domain/import.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { TypeDefinition } from '../types/define.ts';
import { headerKey } from './header-set.ts';
import { missingFields } from './missing.ts';
import { type ColumnEvidence, type Suggestions, suggest } from './suggest.ts';

/**
 * An earlier mapping for the headers of this file, spelt as they are here. Fields the type no longer has are left
 * out, and so are headers that are not here.
 * @returns null where nothing of it can be used
 */
export function applyEarlier(
  type: TypeDefinition,
  headers: readonly string[],
  earlier: Mapping,
): Mapping | null {
  const exact = new Set(headers);
  const byKey = new Map(headers.map((header) => [headerKey(header), header]));
  const known = new Set(type.fields.map((field) => field.name));
  const here = Object.entries(earlier.headers).flatMap(([field, header]): [string, string][] => {
    const now = exact.has(header) ? header : byKey.get(headerKey(header));
    return now !== undefined && known.has(field) ? [[field, now]] : [];
  });
  if (here.length === 0) return null;
  const kept = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => known.has(field)));
  return {
    headers: Object.fromEntries(here),
    values: kept(earlier.values),
    replace: kept(earlier.replace),
    dates: kept(earlier.dates),
  };
}

/** What is suggested where an earlier mapping is recalled: that mapping, for every header, with `suggest`'s examples. */
export function recall(
  type: TypeDefinition,
  mode: Mode,
  columns: readonly ColumnEvidence[],
  earlier: Mapping,
  matchOn: MatchOn = 'uuid',
): Suggestions {
  const mapping = applyEarlier(
    type,
    columns.map(({ header }) => header),
    earlier,
  );
  const fresh = suggest(type, mode, columns, matchOn);
  if (!mapping) return fresh;
  const fieldOf = new Map(Object.entries(mapping.headers).map(([field, header]) => [header, field]));
  const recalled = fresh.columns.map((column) => {
    const field = fieldOf.get(column.header) ?? null;
    const reason = field
      ? 'mapped so the last time a file had these headers'
      : 'left out the last time a file had these headers';
    return { ...column, field, confidence: 1, reason };
  });
  const given = new Set(Object.keys(mapping.values));
  const missing = missingFields(type, mode, matchOn, recalled, columns).filter((field) => !given.has(field));
  // A column that is mapped now comes before a value that stood for every row then.
  const values = Object.fromEntries(
    Object.entries(mapping.values).filter(([field]) => !(field in mapping.headers)),
  );
  return { columns: recalled, missing, values, replace: mapping.replace };
}
