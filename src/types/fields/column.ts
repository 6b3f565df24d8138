import type { Field, Kind } from '../define.ts';

type SqlType =
  | 'text'
  | 'date'
  | 'timestamptz'
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'jsonb'
  | 'text[]'
  | 'uuid'
  | 'uuid[]';

const sqlTypes: Record<Kind, SqlType> = {
  uuid: 'uuid',
  text: 'text',
  long: 'text',
  email: 'text',
  phone: 'text',
  date: 'date',
  datetime: 'timestamptz',
  bool: 'boolean',
  int: 'integer',
  money: 'bigint',
  percentage: 'numeric',
  one_of: 'text',
  list: 'text[]',
  ref: 'uuid',
  refs: 'uuid[]',
  rest: 'jsonb',
  ignored: 'text',
};

/**
 * Whether a record keeps a value of the field, in a column of its own or, of a custom field, in the one of those: not of
 * what is ignored, nor of a reference by name or another key.
 */
export function isStored(field: Field): boolean {
  return field.kind !== 'ignored' && (field.ref === null || field.ref.by === 'uuid');
}

/** PostgreSQL's type of a custom field's value, whatever its kind: what JSON says of it. */
export const customSqlType = 'jsonb' satisfies SqlType;

/** PostgreSQL's type of a field's value; of a reference by name, of the column it fills. */
export function sqlType(field: Field): SqlType {
  return field.custom ? customSqlType : sqlTypes[field.kind];
}
