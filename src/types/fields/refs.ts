import type { Field, Reference, RefTarget } from '../define.ts';
import { type About, field } from './field.ts';
import { EXAMPLE_UUID, mustSayInto } from './ref.ts';

/** What a definition may say of a list of references: how few and how many different things, both included. */
type AboutMany = About & { where?: Reference['where']; min?: number; max?: number };

/**
 * Points to several records of the firm by their uuids, parted by `;` or `|`; the column holds them as `uuid[]`, each
 * once, in the order of the cell.
 */
export function refs(name: string, to: RefTarget, about: AboutMany = {}): Field {
  const { where = null, ...rest } = about;
  return field(name, 'refs', {
    example: EXAMPLE_UUID,
    ...rest,
    ref: { to, by: 'uuid', key: null, into: name, where },
  });
}

/** The same by their names; has no column of its own but fills that of the field `into`, a list as well. */
export function refsByName(name: string, to: RefTarget, about: AboutMany & { into: string }): Field {
  if (typeof about?.into !== 'string') throw mustSayInto(name);
  const { into, where = null, ...rest } = about;
  return field(name, 'refs', { lengthMax: 255, ...rest, ref: { to, by: 'name', key: null, into, where } });
}

/** The same by one of their fields, `key`, each of which fits one record alone. */
export function refsByKey(
  name: string,
  to: RefTarget,
  key: string,
  about: AboutMany & { into: string },
): Field {
  const { ref: byName, ...field } = refsByName(name, to, about);
  return { ...field, ref: byName && { ...byName, key } };
}
