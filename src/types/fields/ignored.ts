import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** A column that exports carry: it may be mapped, is never checked, and is not kept. */
export function ignored(name: string, about: About = {}): Field {
  return field(name, 'ignored', { help: 'Accepted, because exports carry it, and ignored.', ...about });
}
