import type { Field, Reference, RefTarget } from '../define.ts';
import { type About, field } from './field.ts';

export const EXAMPLE_UUID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';

/** Points to a record of the firm by its uuid; the column holds it. */
export function ref(name: string, to: RefTarget, about: About & { where?: Reference['where'] } = {}): Field {
  const { where = null, ...rest } = about;
  return field(name, 'ref', {
    example: EXAMPLE_UUID,
    ...rest,
    ref: { to, by: 'uuid', key: null, into: name, where },
  });
}

/** A reference that has no column of its own, and does not say whose it fills. */
export const mustSayInto = (name: string) =>
  new Error(`Field "${name}": say which field it fills, e.g. { into: 'client_uuid' }.`);

/** Points to a record of the firm by its name; has no column of its own but fills that of the field `into`. */
export function refByName(
  name: string,
  to: RefTarget,
  about: About & { into: string; where?: Reference['where'] },
): Field {
  if (typeof about?.into !== 'string') throw mustSayInto(name);
  const { into, where = null, ...rest } = about;
  return field(name, 'ref', { lengthMax: 255, ...rest, ref: { to, by: 'name', key: null, into, where } });
}

/**
 * Points to a record of another type by one of its fields, `key`, that fits one record alone; fills the column of the
 * field `into`, as a reference by name does.
 */
export function refByKey(
  name: string,
  to: RefTarget,
  key: string,
  about: About & { into: string; where?: Reference['where'] },
): Field {
  const { ref: byName, ...field } = refByName(name, to, about);
  return { ...field, ref: byName && { ...byName, key } };
}
