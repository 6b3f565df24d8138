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

/** Whether a field has a column in its type's table: not what is ignored, nor a reference by name or another key. */
export function hasColumn(field: Field): boolean {
  return field.kind !== 'ignored' && (field.ref === null || field.ref.by === 'uuid');
}

/** PostgreSQL's type of a field's column; of a reference by name, of the column it fills. */
export function sqlType(field: Field): SqlType {
  return sqlTypes[field.kind];
}
