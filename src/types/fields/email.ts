import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** One e-mail address of at most 254 code points (RFC 5321 §4.5.3.1.3), compared in lower case. */
export function email(name: string, about: About = {}): Field {
  return field(name, 'email', { example: 'gareth.thompson@example.org', lengthMax: 254, ...about });
}
