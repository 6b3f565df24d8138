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
      .filter((field) => hasColumn(field) && field.ref !== null && leadsTo(field.ref.to, name))
      .map((field) => ({ table: type.table, column: field.name })),
  );
}

/** Clients are accounts as employees are. */
function leadsTo(to: RefTarget, name: string): boolean {
  return to === name || (to === 'accounts' && name === 'clients');
}
