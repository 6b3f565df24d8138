import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** A UUID in any case, kept in lower case. The field `uuid` of every type is the record's own id. */
export function uuid(name: string, about: About = {}): Field {
  return field(name, 'uuid', { example: '0192f3a4-5b6c-7d8e-9f01-23456789abcd', ...about });
}
