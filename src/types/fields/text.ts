import type { Field, TextFormat } from '../define.ts';
import { type About, field } from './field.ts';

/** A line of text: at most 255 code points unless said, kept to the letter. `format` gives it a shape of its own. */
export function text(name: string, about: About & { lengthMax?: number; format?: TextFormat } = {}): Field {
  return field(name, 'text', { example: 'Text', lengthMax: 255, ...about });
}

/** Notes: at most 65,535 code points unless said; may hold line breaks. */
export function long(name: string, about: About & { lengthMax?: number } = {}): Field {
  return field(name, 'long', {
    example: 'Prefers to be called in the evening.',
    lengthMax: 65_535,
    ...about,
  });
}
