import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** How people write the two canonical values; case does not matter. */
export const boolWords: Record<'t' | 'f', readonly string[]> = {
  t: ['true', 'yes', 'y', '1', 'on'],
  f: ['false', 'no', 'n', '0', 'off'],
};

/** Yes or no. */
export function bool(name: string, about: About = {}): Field {
  return field(name, 'bool', { example: 'yes', ...about });
}
