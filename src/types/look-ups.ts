import type { Field, TypeDefinition, Types } from './define.ts';

/** A field by which other types find records of a type, beside their uuid. */
export interface LookUp {
  table: string;
  field: Field;
}

/** Every field by which records are looked up, once; unique ones are indexed as such already. */
export function lookUpsOf(types: Types): LookUp[] {
  const found = new Map<string, LookUp>();
  for (const type of types.values()) {
    for (const { to, key } of keysOf(type)) {
      const target = types.get(to);
      const field = target?.fields.find(({ name }) => name === key);
      if (target && field && !field.unique)
        found.set(`${target.table} ${key}`, { table: target.table, field });
    }
  }
  return [...found.values()];
}

/** What a type looks up: by its references, and by its rules. */
function keysOf(type: TypeDefinition): { to: string; key: string }[] {
  const ofFields = type.fields.flatMap(({ ref }) => (ref?.key ? [{ to: ref.to, key: ref.key }] : []));
  const ofRules = type.rules.flatMap((rule) => {
    if (rule.rule !== 'find') return [];
    const to = type.fields.find(({ name }) => name === rule.field)?.ref?.to;
    return to === undefined ? [] : [{ to, key: rule.key }];
  });
  return [...ofFields, ...ofRules];
}
