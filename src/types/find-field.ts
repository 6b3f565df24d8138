import type { Field, TypeDefinition } from './define.ts';

/**
 * The field that a client of the API means: by its name, or by an alias spelt like a name, since the published API
 * itself calls some fields two ways (`assigned_advisor`, `administrator_uuid`).
 */
export function findField(type: TypeDefinition, name: string): Field | undefined {
  const words = name.replaceAll('_', ' ');
  return (
    type.fields.find((field) => field.name === name) ??
    type.fields.find((field) => field.aliases.includes(words))
  );
}
