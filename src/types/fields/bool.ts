import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** Yes or no. */
export function bool(name: string, about: About = {}): Field {
  return field(name, 'bool', { example: 'yes', ...about });
}
