/**
 * What no two records of a firm may have alike: one field, or several together. The survey of a file, the index in the
 * database, and the look-ups all take a key from here, so that they agree to the letter.
 */
import type { Field, TypeDefinition } from './define.ts';
import { sqlType } from './fields/column.ts';
import { normalise, uniqueExpression } from './fields/unique-key.ts';
import type { Condition } from './rule.ts';

export interface UniqueKey {
  /** What it is called in the survey, and its index after the table: the names of its fields, joined with `_`. */
  name: string;
  /** The field that is told of a duplicate. */
  on: string;
  /** A record carries the key if the first has a value. Of the others, empty is a value like any. */
  fields: readonly Field[];
  /** Only records for which this holds carry the key; null for all. */
  when: Condition | null;
}

const kept = new WeakMap<TypeDefinition, readonly UniqueKey[]>();

/** Single fields first, in the order of the definition. */
export function uniqueKeysOf(type: TypeDefinition): readonly UniqueKey[] {
  const found = kept.get(type) ?? build(type);
  kept.set(type, found);
  return found;
}

function build(type: TypeDefinition): UniqueKey[] {
  const single = type.fields.filter(({ unique }) => unique);
  const byName = new Map(type.fields.map((field) => [field.name, field]));
  return [
    ...single.map((field) => ({ name: field.name, on: field.name, fields: [field], when: null })),
    ...type.rules.flatMap((rule): UniqueKey[] => {
      if (rule.rule !== 'unique_together') return [];
      const fields = rule.fields.flatMap((name) => byName.get(name) ?? []);
      const name = rule.fields.join('_');
      return [{ name, on: rule.fields.at(-1) ?? '', fields, when: rule.when ?? null }];
    }),
  ];
}

/** The columns that decide what key a record carries, and whether it does. */
export function columnsOf({ fields, when }: UniqueKey): string[] {
  return [...fields.map(({ name }) => name), ...(when === null ? [] : [when.field])];
}

/** The name of the key's index; PostgreSQL cuts names at 63 bytes. */
export function indexOf(table: string, { name }: UniqueKey): string {
  return `${table}_${name}`.slice(0, 63);
}

const separator = '\x1f';

/** The normalised values as one text: two records clash exactly if theirs are equal. */
export function keyText(values: readonly (string | null)[]): string {
  return values.length === 1 ? (values[0] ?? '') : values.map((value) => value ?? '').join(separator);
}

/** The normalised values of a record, in the order of the fields; null where it carries no such key. */
export function keyValues(
  { fields }: UniqueKey,
  now: (field: string) => string | null,
): (string | null)[] | null {
  const values = fields.map((field) => {
    const value = now(field.name);
    return value === null ? null : normalise(field, value);
  });
  return values[0] === null ? null : values;
}

/** How SQL names the value of a field: a column of some table, a parameter. */
export type ColumnSql = (field: string) => string;

/** Whether a record carries the key, as SQL. */
export function carriesSql({ fields, when }: UniqueKey, column: ColumnSql): string {
  const present = `${column(fields[0]?.name ?? '')} IS NOT NULL`;
  return when === null ? present : `${present} AND ${conditionSql(when, column)}`;
}

function conditionSql(when: Condition, column: ColumnSql): string {
  const name = column(when.field);
  if ('has' in when) return `${name} IS ${when.has === 'value' ? 'NOT NULL' : 'NULL'}`;
  return `${name} IN (${when.values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`;
}

/** What the index compares, part by part, as SQL; no part is ever null in a record that carries the key. */
export function partsSql({ fields }: UniqueKey, column: ColumnSql): string[] {
  return fields.map((field, at) => {
    const name = column(field.name);
    return uniqueExpression(field, at === 0 ? name : neverNull(field, name));
  });
}

/** `keyText` in SQL, null where the record carries no such key. */
export function keyTextSql(key: UniqueKey, column: ColumnSql): string {
  const texts = key.fields.map((field) => {
    const text = `(${uniqueExpression(field, column(field.name))})::text`;
    return `coalesce(${field.kind === 'bool' ? `left(${text}, 1)` : text}, '')`;
  });
  return `CASE WHEN ${carriesSql(key, column)} THEN ${texts.join(' || chr(31) || ')} END`;
}

/** An empty value as one that no record has otherwise. */
function neverNull(field: Field, column: string): string {
  switch (sqlType(field)) {
    case 'uuid':
      return `coalesce(${column}, '00000000-0000-0000-0000-000000000000'::uuid)`;
    case 'date':
      return `coalesce(${column}, '-infinity'::date)`;
    case 'timestamptz':
      return `coalesce(${column}, '-infinity'::timestamptz)`;
    case 'boolean':
      return `coalesce(${column}::int, -1)`;
    case 'integer':
    case 'bigint':
      return `coalesce(${column}::bigint, -9223372036854775808)`;
    case 'numeric':
      return `coalesce(${column}, '-Infinity'::numeric)`;
    default:
      return `coalesce(${column}, '')`;
  }
}
