import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** An amount, written in pounds and kept in whole pennies. */
export function money(name: string, about: About = {}): Field {
  return field(name, 'money', { example: '1250.50', ...about });
}
