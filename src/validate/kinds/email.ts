import type { Field } from '../../types/define.ts';
import { notEmail, tooLong } from '../messages.ts';
import type { Check } from './kind.ts';
import { longerThan } from './storable.ts';

/**
 * `local@domain.tld`: a dot-atom of RFC 5322 (no quotes, comments or several addresses), then labels of letters,
 * digits and inner hyphens, the last of at least two characters and not all digits. Letters beyond ASCII are fine on
 * both sides (RFC 6531); space, control and format characters are not.
 */
const LOCAL = String.raw`[\w!#$%&'*+/=?^{|}~\x60\p{L}\p{M}\p{N}-]+`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`;
const TOP = String.raw`(?!\p{N}+$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])`;
const ANY = new RegExp(`^${LOCAL}(?:\\.${LOCAL})*@(?:${LABEL}\\.)+${TOP}$`, 'u');
/**
 * Capitals that came with Unicode 17. PostgreSQL 18 knows 16 and has no lower case for them, so that two addresses
 * could be the same here and different in its unique index (`types/fields/unique-key.ts`).
 */
const TOO_NEW = /[\ua7ce\ua7d2\ua7d4\u{16ea0}-\u{16eb8}]/u;
/** The same for ASCII alone, which nearly all are. */
const ASCII =
  /^[\w!#$%&'*+/=?^{|}~`-]+(?:\.[\w!#$%&'*+/=?^{|}~`-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?!\d+$)[a-z0-9][a-z0-9-]*[a-z0-9]$/i;

/** One e-mail address, kept as written. */
export function emailCheck(field: Field): Check {
  const max = field.lengthMax ?? 254;
  const invalid = { message: notEmail(field.name) };
  const long = { message: tooLong(field.name, max) };
  return (text) => {
    if (longerThan(text, max)) return long;
    if (ASCII.test(text)) return text;
    return ANY.test(text) && !TOO_NEW.test(text) ? text : invalid;
  };
}
