import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** A whole number from `min` to `max`, both included; without them what PostgreSQL's `integer` holds. */
export function int(name: string, about: About & { min?: number; max?: number } = {}): Field {
  return field(name, 'int', { example: '42', ...about });
}
