/** The types there are: the built-in ones, and those of the operator's own module. */
import { pathToFileURL } from 'node:url';
import type { TypeDefinition, Types } from './define.ts';
import { builtInTypes } from './registry.ts';

/**
 * @param module path of a module whose default export is `{ types: [defineType(…), …] }`; null for none
 * @throws Error when the module exports something else, or a type of a name that is there already
 */
export async function loadTypes(module: string | null): Promise<Types> {
  if (module === null) return builtInTypes;
  const exported = (await import(pathToFileURL(module).href)).default as { types?: unknown } | undefined;
  if (!Array.isArray(exported?.types)) throw new Error(`${module} must export { types: [ … ] } by default.`);
  const all = new Map(builtInTypes);
  for (const type of exported.types as TypeDefinition[]) {
    if (all.has(type.name))
      throw new Error(`${module}: there is a type «${type.name}» already. Give yours another name.`);
    all.set(type.name, type);
  }
  return all;
}
