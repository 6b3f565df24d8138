import type { TypeDefinition } from './define.ts';

/** The fields an update can find its record by: its uuid, and whatever no two records of the firm have alike. */
export function matchKeysOf({ fields }: TypeDefinition): string[] {
  return fields.filter(({ name, unique }) => name === 'uuid' || unique).map(({ name }) => name);
}
