/** Whether a mapping makes sense for a type and a file: contract §4, `map`. */
import type { Mapping } from '../domain/mapping.ts';
import { invalid } from '../errors.ts';
import type { Field, TypeDefinition } from '../types/define.ts';
import { findField, findValueField } from '../types/find-field.ts';

/** The same mapping by the fields' own names: the published API calls some of them two ways (`assigned_advisor`). */
export function byOwnNames(type: TypeDefinition, mapping: Mapping): Mapping {
  const named = <T>(of: Record<string, T>, find = findField): Record<string, T> =>
    Object.fromEntries(Object.entries(of).map(([name, it]) => [find(type, name)?.name ?? name, it]));
  return {
    headers: named(mapping.headers),
    values: named(mapping.values, findValueField),
    replace: named(mapping.replace),
    dates: named(mapping.dates),
  };
}

/**
 * @param archived custom fields that there are, but are not offered
 * @throws InletError 422 naming every field or header that does not fit
 */
export function checkMapping(
  type: TypeDefinition,
  headers: readonly string[],
  mapping: Mapping,
  archived: ReadonlySet<string> = new Set(),
): void {
  const errors: Record<string, string[]> = {};
  const add = (key: string, message: string) => {
    errors[key] = [...(errors[key] ?? []), message];
  };
  const fields = new Map(type.fields.map((field) => [field.name, field]));
  const known = (part: string, name: string): Field | undefined => {
    const field = fields.get(name);
    if (!field && archived.has(name))
      add(`${part}.${name}`, `The field ${name} is archived. Bring it back to map it, or leave it out.`);
    else if (!field) add(`${part}.${name}`, `The field ${name} is not a field of ${type.name}.`);
    if (field?.scope === 'none')
      add(`${part}.${name}`, `The field ${name} is filled by Inlet. Leave it out.`);
    return field;
  };
  if (Object.keys(mapping.headers).length === 0) {
    add('headers', 'The headers field is required. Map at least one field to a header of the file.');
  }
  const usedBy = new Map<string, string>();
  for (const [name, header] of Object.entries(mapping.headers)) {
    if (known('headers', name)?.scope === 'file')
      add(
        `headers.${name}`,
        `The field ${name} holds for the whole file. Give it one value instead of a header.`,
      );
    if (!headers.includes(header)) add(`headers.${name}`, `The file has no header «${header}».`);
    const other = usedBy.get(header);
    if (other !== undefined)
      add(`headers.${name}`, `The header «${header}» is mapped to ${other} already. Use it for one field.`);
    usedBy.set(header, name);
  }
  for (const name of Object.keys(mapping.values)) {
    known('values', name);
    if (name in mapping.headers)
      add(
        `values.${name}`,
        `The field ${name} has a header and one value for all rows. Give one of the two.`,
      );
  }
  for (const name of Object.keys(mapping.replace)) known('replace', name);
  for (const name of Object.keys(mapping.dates)) {
    const field = known('dates', name);
    if (field && field.kind !== 'date' && field.kind !== 'datetime') {
      add(`dates.${name}`, `The field ${name} is not a date.`);
    }
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}
