/** What the routes of a type share. */
import Type from 'typebox';
import type { Engine } from '../engine/contract.ts';
import { notFound } from '../errors.ts';
import type { TypeDefinition } from '../types/define.ts';

export const TypeParams = Type.Object({ type: Type.String({ description: 'The type, e.g. `clients`.' }) });

/** @throws InletError 404 */
export function typeNamed(engine: Engine, name: string): TypeDefinition {
  const type = engine.types.get(name);
  if (!type) throw notFound('Import type');
  return type;
}
