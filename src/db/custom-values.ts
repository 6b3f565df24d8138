/**
 * Where a record keeps a value, as SQL: in a column of the field's name, or, of a custom field, under its name in the one
 * column of JSON that holds them all. Loading and undoing say what they read and write by these, value by value, so that
 * somebody's change of one custom field is no change of the others.
 */
import { customColumn } from '../types/custom/custom-field.ts';
import { quoted } from './sql.ts';

export interface KeptValue {
  name: string;
  /** Whether it is a custom field's. */
  custom: boolean;
}

/** The value in a row of the type's table. @param alias of the table, or `old` and `new` of a RETURNING */
export function valueSql({ name, custom }: KeptValue, alias: string): string {
  const own = (column: string) => `${alias}.${quoted(column)}`;
  return custom ? `(${own(customColumn)} -> '${name}')` : own(name);
}

/** The text of the value, as PostgreSQL writes it. */
export function valueTextSql({ name, custom }: KeptValue): string {
  return custom ? `(${quoted(customColumn)} ->> '${name}')` : `${quoted(name)}::text`;
}

/**
 * What a row's columns are set to; all custom fields together are one.
 * @param to the new value of each, as SQL: JSON for custom fields
 * @param alias the row's own table where other custom fields stay as they are; null for a new row
 */
export function assignments<C extends KeptValue>(
  columns: readonly C[],
  to: (column: C) => string,
  alias: string | null,
): { column: string; sql: string }[] {
  const plain = columns.filter(({ custom }) => !custom);
  const custom = columns.filter((column) => column.custom);
  const own = plain.map((column) => ({ column: quoted(column.name), sql: to(column) }));
  if (custom.length === 0) return own;
  const given = `jsonb_strip_nulls(${pieces(custom.map((column) => `'${column.name}', ${to(column)}`)).join(' || ')})`;
  const names = custom.map(({ name }) => `'${name}'`).join(', ');
  const others = alias && `coalesce(${alias}.${quoted(customColumn)}, '{}') - ARRAY[${names}] || `;
  return [...own, { column: quoted(customColumn), sql: `nullif(${others ?? ''}${given}, '{}')` }];
}

/** A function of PostgreSQL takes at most a hundred arguments. */
const pairsMax = 50;

function pieces(pairs: readonly string[]): string[] {
  const some = Array.from({ length: Math.ceil(pairs.length / pairsMax) }, (_, at) =>
    pairs.slice(at * pairsMax, (at + 1) * pairsMax),
  );
  return some.map((of) => `jsonb_build_object(${of.join(', ')})`);
}
