import type { Field } from '../define.ts';
import { type About, field } from './field.ts';

/** A day. With `past`, it cannot lie in the future and two-digit years are read so (a date of birth). */
export function date(name: string, about: About & { past?: boolean } = {}): Field {
  return field(name, 'date', { example: '31/01/2024', ...about });
}

/** A moment; without an offset it is in the firm's time zone, without a time it is midnight there. */
export function datetime(name: string, about: About = {}): Field {
  return field(name, 'datetime', { example: '31/01/2024 14:30', ...about });
}
