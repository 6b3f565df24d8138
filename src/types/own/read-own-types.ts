/** Reads a team's own `inlet.config.ts`, `.js` or `.json`. Code is run as it is: it is the operator's, as the settings are. */
import { readFile } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import { ConfigError } from '../../config.ts';
import type { TypeDefinition } from '../define.ts';
import { defineType } from '../define-type.ts';
import { fromJson } from './from-json.ts';
import { whereIn } from './where-in.ts';

/** @throws ConfigError that says what is wrong, and in which line where that is known */
export async function readOwnTypes(file: string): Promise<TypeDefinition[]> {
  const isJson = file.endsWith('.json');
  const exported = isJson ? await readJson(file) : await runModule(file);
  const types = (exported as { types?: unknown } | null | undefined)?.types;
  if (!Array.isArray(types))
    throw new ConfigError(
      isJson
        ? `${file}: must be an object with "types", a list: { "types": [ … ] }.`
        : `${file}: must export its types by default: export default { types: [ … ] }.`,
    );
  const faults: string[] = [];
  const read = types.flatMap((type, at) => {
    try {
      return [defineType(isJson ? fromJson(type) : type)];
    } catch (error) {
      faults.push(
        `${file}: ${isNamed(type) ? '' : `the type at place ${at + 1}: `}${(error as Error).message}`,
      );
      return [];
    }
  });
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return read;
}

const isNamed = (type: unknown) => typeof (type as { name?: unknown } | null)?.name === 'string';

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ConfigError(`${file}: ${(error as Error).message}`);
  }
}

async function runModule(file: string): Promise<unknown> {
  nameInlet();
  try {
    // Node's own way of loading: nothing that runs us may stand in between, and either kind of module will do.
    const module = createRequire(import.meta.url)(file);
    return module.default ?? module;
  } catch (error) {
    throw new ConfigError(await whereIn(file, error));
  }
}

let named = false;

/** Lets `inlet` mean this Inlet wherever the configuration lies: it needs no node_modules of its own. */
function nameInlet(): void {
  if (named) return;
  named = true;
  const url = new URL('../inlet.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'inlet' ? { url, shortCircuit: true } : next(specifier, context),
  });
}
