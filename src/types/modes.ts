import { type Mode, modes } from '../domain/import.ts';
import type { TypeDefinition } from './define.ts';

/** What can be done with files of a type. */
export function modesOf(type: Pick<TypeDefinition, 'modes'>): readonly Mode[] {
  return type.modes ?? modes;
}

/** Why an import of the type cannot have some mode. */
export function noSuchMode(type: Pick<TypeDefinition, 'modes' | 'label'>): string {
  return `The selected mode is invalid. For ${type.label}, choose one of: ${modesOf(type).join(', ')}.`;
}
