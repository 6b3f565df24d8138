/** Which field each header of a made-up file would be mapped to. */
import type { Mode } from '../../src/domain/import.ts';
import { suggest } from '../../src/map/suggest.ts';
import { builtInTypes } from '../../src/types/registry.ts';

/** @param name of a type @param columns headers with their cells @returns the field of each header, or null */
export function fieldsOf(name: string, mode: Mode, columns: Record<string, string[]>) {
  const type = builtInTypes.get(name);
  if (!type) throw new Error(name);
  const given = Object.entries(columns).map(([header, examples]) => ({ header, examples }));
  return Object.fromEntries(suggest(type, mode, given).columns.map(({ header, field }) => [header, field]));
}
