/** Which required fields no column was found for. Contract §4 `suggestion`, §6. */
import type { MatchOn, Mode } from '../domain/import.ts';
import type { Field, TypeDefinition } from '../types/define.ts';
import { boolWords } from '../types/fields/bool.ts';
import { optionKey } from '../types/fields/one-of.ts';
import { modesOf } from '../types/modes.ts';
import type { Rule } from '../types/rule.ts';

interface Found {
  header: string;
  field: string | null;
}

/**
 * In a store every required field is, and what the type's rules ask for given the cells that were seen; in an update
 * only what finds the record. A check follows `update` if the uuid is mapped, else `store`.
 *
 * @param columns what each column is mapped to
 * @param cells sample cells of the same columns, for rules that depend on a value
 */
export function missingFields(
  type: TypeDefinition,
  mode: Mode,
  matchOn: MatchOn,
  columns: readonly Found[],
  cells: readonly { examples: readonly string[] }[],
): string[] {
  const found = new Set(columns.flatMap(({ field }) => field ?? []));
  const updates =
    mode === 'update' || (mode === 'validate' && found.has('uuid') && modesOf(type).includes('update'));
  if (updates) return found.has(matchOn) ? [] : [matchOn];
  const asked = new Set(type.rules.flatMap((rule) => askedBy(rule, type, columns, cells, found)));
  return type.fields
    .filter((field) => (field.required && field.default === null) || asked.has(field.name))
    .filter((field) => !found.has(field.name) && !isFilledOtherwise(field, type, found))
    .map((field) => field.name);
}

/** Composed of others, or found by name. */
function isFilledOtherwise(field: Field, type: TypeDefinition, found: ReadonlySet<string>): boolean {
  const composed = type.rules.some(
    (rule) =>
      rule.rule === 'compose' && rule.field === field.name && rule.from.every((name) => found.has(name)),
  );
  return composed || type.fields.some((other) => other.ref?.into === field.name && found.has(other.name));
}

function askedBy(
  rule: Rule,
  type: TypeDefinition,
  columns: readonly Found[],
  cells: readonly { examples: readonly string[] }[],
  found: ReadonlySet<string>,
): readonly string[] {
  if (rule.rule === 'one_of_fields')
    return rule.fields.some((name) => found.has(name)) ? [] : rule.fields.slice(0, 1);
  if (rule.rule !== 'required_when') return [];
  const { when } = rule;
  if ('has' in when) return found.has(when.field) === (when.has === 'value') ? rule.fields : [];
  const condition = type.fields.find((field) => field.name === when.field);
  const at = columns.findIndex(({ field }) => field === when.field);
  const written = (at < 0 ? [] : (cells[at]?.examples ?? [])).map(optionKey).filter((key) => key !== '');
  const usual = condition?.default ?? null;
  const values = written.length > 0 ? written : usual === null ? [] : [optionKey(usual)];
  const keys = when.values.flatMap((value) => waysToWrite(condition, value)).map(optionKey);
  return values.some((value) => keys.includes(value)) ? rule.fields : [];
}

/** How a cell may say a canonical value. */
function waysToWrite(field: Field | undefined, value: string): readonly string[] {
  if (field?.kind === 'bool') return boolWords[value === 't' ? 't' : 'f'];
  return [value, field?.options.find((option) => option.value === value)?.label ?? value];
}
