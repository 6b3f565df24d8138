import type { Field } from '../../types/define.ts';
import { notUuid } from '../messages.ts';
import type { Check } from './kind.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID as RFC 9562 writes it, of any version, in any case; given in lower case. */
export function uuidCheck(field: Field): Check {
  const invalid = { message: notUuid(field.name) };
  return (text) => {
    if (text.length !== 36) return invalid;
    if (UUID.test(text)) return text;
    const lower = text.toLowerCase();
    return UUID.test(lower) ? lower : invalid;
  };
}
