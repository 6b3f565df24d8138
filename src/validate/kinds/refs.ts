import type { Field } from '../../types/define.ts';
import { arrayLiteral } from './array-literal.ts';
import type { Check } from './kind.ts';
import { LIST_SEPARATOR } from './list.ts';
import { textCheck } from './text.ts';
import { trimCell } from './trim.ts';
import { uuidCheck } from './uuid.ts';

/**
 * Several references in one cell, parted as any list is, each checked for its form; each is taken once. How many
 * things they lead to can only be told once they are found (`references.ts`).
 */
export function refsCheck(field: Field): Check {
  const check = field.ref?.by !== 'uuid' ? textCheck(field) : uuidCheck(field);
  return (text) => {
    const items = new Set<string>();
    for (const piece of text.split(LIST_SEPARATOR)) {
      const item = trimCell(piece);
      if (item === '') continue;
      const checked = check(item);
      if (typeof checked !== 'string') return checked;
      items.add(checked);
    }
    return items.size === 0 ? null : arrayLiteral(items);
  };
}
