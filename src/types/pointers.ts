import type { Field, RefTarget, Types } from './define.ts';
import { isStored } from './fields/column.ts';

/** A column that holds uuids of records of some type. */
export interface Pointer {
  table: string;
  column: string;
  /** Whether it holds several (`uuid[]`). */
  list: boolean;
}

/** Every column of every type that can point to records of the type `name`; each has an index. */
export function pointersTo(types: Types, name: string): Pointer[] {
  const all = [...types.values()].flatMap((type) =>
    type.fields
      .filter((field) => isStored(field) && field.ref !== null && leadsTo(types, field.ref.to, name))
      .map((field) => ({ table: type.table, column: field.name, list: field.kind === 'refs' })),
  );
  // Two types may write into one table.
  return all.filter(
    (one, at) => all.findIndex(({ table, column }) => table === one.table && column === one.column) === at,
  );
}

/** Whether a field's column can point to records of some type, and not only to what no import makes or takes back. */
export function isPointer(types: Types, field: Field): boolean {
  return field.ref !== null && [...types.keys()].some((name) => leadsTo(types, field.ref?.to ?? '', name));
}

/** References to accounts lead to every type whose records are some. */
function leadsTo(types: Types, to: RefTarget, name: string): boolean {
  const table = types.get(name)?.table;
  return (
    (table !== undefined && types.get(to)?.table === table) ||
    (to === 'accounts' && types.get(name)?.accounts === true)
  );
}
