import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** A share in per cent from 0 to 100, both included, unless said; at most four decimals, which are kept. */
export function percentage(name: string, about: About & { min?: number; max?: number } = {}): Field {
  return field(name, 'percentage', { example: '2.5', min: 0, max: 100, ...about });
}
