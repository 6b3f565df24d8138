import type { Field } from '../../types/define.ts';
import { notUuid } from '../messages.ts';
import type { Check } from './kind.ts';

/** A UUID as RFC 9562 writes it, of any version, in any case; given in lower case. */
export function uuidCheck(field: Field): Check {
  const invalid = { message: notUuid(field.name) };
  return (text) => {
    if (text.length !== 36) return invalid;
    let capitals = false;
    for (let i = 0; i < 36; i++) {
      const code = text.charCodeAt(i);
      if (i === 8 || i === 13 || i === 18 || i === 23) {
        if (code !== 0x2d) return invalid;
      } else if (code >= 0x41 && code <= 0x46) capitals = true;
      else if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return invalid;
    }
    return capitals ? text.toLowerCase() : text;
  };
}
