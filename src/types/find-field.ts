import type { Field, TypeDefinition } from './define.ts';

/**
 * The field that a client of the API means by a header's key: by its name, or by an alias spelt like a name, since the
 * published API itself calls some fields two ways (`assigned_advisor`, `administrator_uuid`).
 */
export function findField(type: TypeDefinition, name: string): Field | undefined {
  return (
    type.fields.find((field) => field.name === name) ??
    type.fields.find((field) => field.scope === 'row' && isCalled(field, name))
  );
}

/**
 * The same where one value is given for every row: what holds for the whole file comes first, so that a name may mean
 * one thing there and another as a column (the date of a statement, and of a transaction in it).
 */
export function findValueField(type: TypeDefinition, name: string): Field | undefined {
  const ofFile = type.fields.filter(({ scope }) => scope === 'file');
  return (
    ofFile.find((field) => field.name === name) ??
    ofFile.find((field) => isCalled(field, name)) ??
    findField(type, name)
  );
}

function isCalled({ aliases }: Field, name: string): boolean {
  return aliases.includes(name.replaceAll('_', ' '));
}
