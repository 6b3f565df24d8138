/** What every type of the published API has beside its own fields. */
import type { Field } from '../define.ts';
import { type About, inWords } from './field.ts';
import { ignored } from './ignored.ts';
import { text } from './text.ts';
import { uuid } from './uuid.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The record's own id. @param singular of the type, e.g. `income` */
export function recordUuid(singular: string): Field {
  const words = inWords(singular);
  return uuid('uuid', {
    label: `${capital(words)} UUID`,
    aliases: [`${words} uuid`, 'record uuid'],
    help: `Identifies the ${words} in an update; left out when records are made.`,
  });
}

/** The record's id in another system, unique in firm and type. @param singular of the type */
export function externalReference(singular: string, about: About & { example: string }): Field {
  const words = inWords(singular);
  return text('external_reference', {
    help: `The ${words}'s id in another system; no two have the same.`,
    ...about,
    aliases: [
      'external ref',
      'external id',
      'reference',
      'our reference',
      'legacy id',
      'old id',
      'id',
      `${words} id`,
      `${words} reference`,
      ...(about.aliases ?? []),
    ],
    unique: true,
  });
}

/** The moments an export carries and Inlet sets itself. */
export const ignoredTimes: readonly Field[] = [
  ignored('created_at', { aliases: ['created', 'date created', 'created on'] }),
  ignored('updated_at', { aliases: ['updated', 'date updated', 'updated on', 'last updated'] }),
];
