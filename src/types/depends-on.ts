import type { TypeDefinition, Types } from './define.ts';
import { pointersTo } from './pointers.ts';

/**
 * The types whose records those of `type` refer to, or must be related through, but itself: a file of theirs is
 * imported first. In the order in which the types are shown.
 */
export function dependsOn(types: Types, type: TypeDefinition): string[] {
  const others = [...types.keys()].filter((name) => name !== type.name);
  const joined = type.rules.flatMap((rule) => (rule.rule === 'related_through' ? [rule.through.type] : []));
  return others.filter(
    (name) => joined.includes(name) || pointersTo(types, name).some(({ table }) => table === type.table),
  );
}
