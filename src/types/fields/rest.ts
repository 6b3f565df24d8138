import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** Keeps the columns of a file that are not mapped with each new record, by header; cells without a value are left out. */
export function rest(name: string, about: About = {}): Field {
  return field(name, 'rest', { ...about, scope: 'none' });
}
