/** Why a custom field cannot be called so: a header of a file, and a key of a record, mean one field only. */
import type { TypeDefinition } from '../define.ts';
import { optionKey } from '../fields/one-of.ts';
import { isTaken } from '../taken-names.ts';
import { type CustomField, customColumn } from './custom-field.ts';

/** Columns that the tables of types have beside their fields. */
const ownColumns = new Set(['uuid', 'firm_uuid', 'revision', 'created_at', 'updated_at', customColumn]);

/** What is called by a name and a label. */
type Called = Pick<CustomField, 'name' | 'label'>;

/**
 * What of a custom field is taken, as a sentence; null where it can be called so.
 * @param types those whose records it belongs to
 * @param others the custom fields there are beside it
 */
export function clashOf(
  types: readonly TypeDefinition[],
  { name, label }: Called,
  others: readonly Called[] = [],
): { on: 'name' | 'label'; message: string } | null {
  if (ownColumns.has(name) || isTaken(name))
    return { on: 'name', message: `The name ${name} means something else in Inlet. Choose another.` };
  const fields = types.flatMap(({ fields }) => fields);
  for (const [on, text] of [
    ['label', label],
    ['name', name],
  ] as const) {
    const field = fields.find((it) => [it.name, it.label, ...it.aliases].some((said) => alike(said, text)));
    if (field)
      return { on, message: `The ${on} ${text} already means the field ${field.label}. Choose another.` };
    const other = others.find((it) => alike(it.name, text) || alike(it.label, text));
    if (other)
      return { on, message: `The ${on} ${text} is that of the custom field ${other.label}. Choose another.` };
  }
  return null;
}

const alike = (one: string, other: string) => optionKey(one) === optionKey(other);
