import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** Several texts in one cell, parted by `;` or `|`; each at most 255 code points unless said. */
export function list(name: string, about: About & { lengthMax?: number } = {}): Field {
  return field(name, 'list', { example: 'First; Second', lengthMax: 255, ...about });
}
