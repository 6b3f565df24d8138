import type { RefTarget, Types } from './define.ts';
import { hasColumn } from './fields/column.ts';

/** A column that holds uuids of records of some type. */
export interface Pointer {
  table: string;
  column: string;
}

/** Every column of every type that can point to records of the type `name`; each has an index that begins with the firm. */
export function pointersTo(types: Types, name: string): Pointer[] {
  return [...types.values()].flatMap((type) =>
    type.fields
      .filter((field) => hasColumn(field) && field.ref !== null && leadsTo(types, field.ref.to, name))
      .map((field) => ({ table: type.table, column: field.name })),
  );
}

/** References to accounts lead to every type whose records are some. */
function leadsTo(types: Types, to: RefTarget, name: string): boolean {
  return to === name || (to === 'accounts' && types.get(name)?.accounts === true);
}
