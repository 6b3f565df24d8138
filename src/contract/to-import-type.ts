/** A type as Inlet knows it → ImportType as the wire has it (contract §4 `import-types`). */
import type { Mode } from '../domain/import.ts';
import { holderOf, takesCustomFields } from '../types/custom/with-custom-fields.ts';
import type { Field, TypeDefinition, Types } from '../types/define.ts';
import { dependsOn } from '../types/depends-on.ts';
import { modesOf } from '../types/modes.ts';
import type { ImportField, ImportType } from './import-type.ts';

export const toImportType = (type: TypeDefinition, types: Types): ImportType => ({
  name: type.name,
  label: type.label,
  singular: type.singular,
  depends_on: dependsOn(types, type),
  modes: [...modesOf(type)],
  takes_custom_fields: takesCustomFields(type) && holderOf(types, type).name === type.name,
  fields: type.fields.map((field) => toImportField(field, type)),
});

function toImportField(field: Field, type: TypeDefinition): ImportField {
  const when = requiredWhen(field, type);
  return {
    name: field.name,
    label: field.label,
    scope: field.scope,
    kind: field.kind,
    required_in: requiredIn(field, type),
    required_when: when,
    required_without: requiredWithout(field, type),
    options: field.options.map(({ value, label }) => ({ value, label })),
    default: field.default,
    unique: field.unique,
    custom: field.custom,
    max_length: field.lengthMax,
    min: field.min,
    max: field.max,
    example: field.example,
    aliases: [...field.aliases],
    help: field.help,
  };
}

/** As cells say it: a yes is `true`. */
function requiredWhen({ name }: Field, type: TypeDefinition): { field: string; values: string[] } | null {
  for (const rule of type.rules) {
    if (rule.rule !== 'required_when' || !rule.fields.includes(name) || 'has' in rule.when) continue;
    const { field, values } = rule.when;
    const isBool = type.fields.find((it) => it.name === field)?.kind === 'bool';
    return { field, values: isBool ? values.map((value) => String(value === 't')) : [...values] };
  }
  return null;
}

function requiredWithout({ name }: Field, type: TypeDefinition): string[] {
  return type.rules.flatMap((rule) =>
    rule.rule === 'one_of_fields' && rule.fields.includes(name)
      ? rule.fields.filter((other) => other !== name)
      : [],
  );
}

/** A record that is changed already has what it needs, except the id it is found by (contract §6). */
function requiredIn(field: Field, type: TypeDefinition): Mode[] {
  if (field.name === 'uuid') return modesOf(type).filter((mode) => mode === 'update');
  return field.required && field.default === null ? ['store'] : [];
}
