/** Which header fills which field: what Inlet suggests, overruled by what the person says. */
import type { MapRequest } from '../../engine/contract.ts';
import { UsageError } from '../command.ts';
import type { Suggested } from './target.ts';

/**
 * Reads `field=text` options; the text may hold further `=`.
 * @throws UsageError where one has no `=`
 */
export function readPairs(option: string, given: readonly string[]): [field: string, text: string][] {
  return given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`${option} ${pair}: write it as ${option} field=…`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1)];
  });
}

/**
 * @param mapped field → header, from `--map`; an empty header leaves the field out
 * @param set field → one value for every row, from `--set`
 * @returns the mapping; a header or field that the person names is taken from the suggestion
 */
export function chooseMapping(
  suggested: Suggested,
  mapped: readonly [string, string][],
  set: readonly [string, string][],
): MapRequest {
  const headers = new Map<string, string>();
  for (const { header, field } of suggested.columns) if (field !== null) headers.set(field, header);
  for (const [field, header] of mapped) {
    for (const [other, taken] of headers) if (taken === header) headers.delete(other);
    if (header === '') headers.delete(field);
    else headers.set(field, header);
  }
  for (const [field] of set) headers.delete(field);
  const named = new Set(mapped.map(([field]) => field));
  const recalled = Object.entries(suggested.values).filter(([field]) => !named.has(field));
  return {
    headers: Object.fromEntries(headers),
    values: Object.fromEntries([...recalled, ...set]),
    replace: suggested.replace,
  };
}

/**
 * The mapping in lines a person can check, and what is left out or lacking.
 * @param ofFile the fields that have one value for the whole file, and never a column
 */
export function describeMapping(
  suggested: Suggested,
  chosen: MapRequest,
  ofFile: ReadonlySet<string>,
): string[] {
  const fields = new Map(Object.entries(chosen.headers).map(([field, header]) => [header, field]));
  const lines = suggested.recalled === null ? [] : ['Mapped as the last file with these headers was.'];
  for (const { header } of suggested.columns)
    lines.push(`  ${header} → ${fields.get(header) ?? '(left out)'}`);
  for (const [field, value] of Object.entries(chosen.values ?? {}))
    lines.push(`  (every row) ${value} → ${field}`);
  const has = (field: string) => field in chosen.headers || field in (chosen.values ?? {});
  for (const field of suggested.missing.filter((field) => !has(field)))
    lines.push(
      ofFile.has(field)
        ? `  Required for the whole file: ${field}. Give it with --set ${field}=value.`
        : `  Required, and no column for it: ${field}. ` +
            `Name one with --map ${field}=Header, or give every row one value with --set ${field}=value.`,
    );
  return lines;
}
