/** The types there are: the built-in ones, and those of the operator's own configuration. */
import { ConfigError } from '../config.ts';
import type { Kind, Reference, TypeDefinition, Types } from './define.ts';
import { readOwnTypes } from './own/read-own-types.ts';
import { builtInTypes } from './registry.ts';

/**
 * @param file absolute path of `inlet.config.ts`, `.js` or `.json`; null for none
 * @throws ConfigError that says what is wrong with it, and where
 */
export async function loadTypes(file: string | null): Promise<Types> {
  if (file === null) return builtInTypes;
  const all = new Map(builtInTypes);
  const faults: string[] = [];
  for (const type of await readOwnTypes(file)) {
    const fault = clash(type, [...all.values()]);
    // One that stands in another's place would be told once more for each type that refers to that.
    if (fault === null) all.set(type.name, type);
    else faults.push(`Type "${type.name}": ${fault}`);
  }
  for (const type of all.values()) faults.push(...lostReferences(type, all));
  if (faults.length > 0) throw new ConfigError(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  return all;
}

/** Two types never share a name on the wire, or a table; nor is a type called like one of the firm's own lists. */
function clash(type: TypeDefinition, others: readonly TypeDefinition[]): string | null {
  if (lists.includes(type.name))
    return `references to "${type.name}" lead to the firm's own list of that name. Give yours another "name".`;
  if (others.some(({ name }) => name === type.name))
    return 'there is a type of that name already. Give yours another "name".';
  const other = others.find(({ table }) => table === type.table);
  return other
    ? `the table "${type.table}" is that of the type "${other.name}". Give yours another "table".`
    : null;
}

/** The firm's own lists and people, which are no types. */
const lists = ['employees', 'accounts', 'client_statuses', 'providers'];

function lostReferences(type: TypeDefinition, all: Types): string[] {
  return type.fields.flatMap(({ name, ref }) => {
    if (ref === null) return [];
    const fault = faultOf(ref, all);
    return fault === null ? [] : [`Type "${type.name}": field "${name}" refers to ${fault}`];
  });
}

/** Kinds that are kept as text, by which a record can be found. */
const texts: readonly Kind[] = ['text', 'email', 'phone', 'one_of'];

function faultOf({ to, by, key }: Reference, all: Types): string | null {
  if (lists.includes(to)) return key === null ? null : `"${to}" by "${key}", but they are found by name.`;
  const target = all.get(to);
  if (target === undefined)
    return `"${to}", which is no type. There are: ${[...all.keys(), ...lists].join(', ')}.`;
  if (by === 'uuid') return null;
  if (key === null) return `"${to}" by name, but they are found by one of their fields: use refByKey.`;
  const field = target.fields.find((it) => it.name === key);
  return field !== undefined && texts.includes(field.kind)
    ? null
    : `"${to}" by "${key}", which is no field of theirs that is kept as text.`;
}
