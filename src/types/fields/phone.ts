import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** A telephone number, kept as written. */
export function phone(name: string, about: About = {}): Field {
  return field(name, 'phone', { example: '020 7946 0018', lengthMax: 255, ...about });
}
