/** What can be imported, for programs and the wizard (contract §4 `import-types`). */
import Type, { type Static } from 'typebox';
import { type Mode, modes } from '../domain/import.ts';
import { holderOf, takesCustomFields } from '../types/custom/with-custom-fields.ts';
import type { Field, TypeDefinition, Types } from '../types/define.ts';
import { dependsOn } from '../types/depends-on.ts';
import { modesOf } from '../types/modes.ts';
import { Nullable } from './schema.ts';

export const ImportField = Type.Object(
  {
    name: Type.String({ description: 'The supported field, e.g. `date_of_birth`.' }),
    label: Type.String(),
    scope: Type.Enum(['row', 'file', 'none'], {
      description:
        'Where its value comes from: a column or one value for every row; one value for the whole file, never a column; or Inlet itself.',
    }),
    kind: Type.String({ description: 'What its cells are: `text`, `date`, `money`, `one_of`, …' }),
    required_in: Type.Array(Type.Enum([...modes]), { description: 'Modes in which every record needs it.' }),
    required_when: Nullable(
      Type.Object(
        { field: Type.String(), values: Type.Array(Type.String()) },
        { description: 'Needed in a new record whose other field has one of these values.' },
      ),
    ),
    required_without: Type.Array(Type.String(), {
      description: 'Needed in a new record unless one of these other fields has a value.',
    }),
    options: Type.Array(Type.Object({ value: Type.String(), label: Type.String() }), {
      description: 'The allowed values; empty where any will do.',
    }),
    default: Nullable(Type.String()),
    unique: Type.Boolean({ description: 'No two records of the firm have the same.' }),
    custom: Type.Boolean({ description: 'The firm has added it, see `/api/v1/custom-fields`.' }),
    max_length: Nullable(Type.Integer()),
    min: Nullable(Type.Integer()),
    max: Nullable(Type.Integer()),
    example: Type.String(),
    aliases: Type.Array(Type.String(), { description: 'Other headers that mean this field.' }),
    help: Type.String(),
  },
  { title: 'ImportField' },
);

export const ImportType = Type.Object(
  {
    name: Type.String(),
    label: Type.String(),
    singular: Type.String({ description: 'The key beside `errors` in a failure.' }),
    depends_on: Type.Array(Type.String(), {
      description: 'Other types whose records its own refer to; files of those are imported first.',
    }),
    modes: Type.Array(Type.Enum([...modes]), { description: 'What can be done with its files.' }),
    takes_custom_fields: Type.Boolean({
      description: 'Whether a firm can add fields to it, see `/api/v1/custom-fields`.',
    }),
    fields: Type.Array(ImportField),
  },
  { title: 'ImportType' },
);

export const toImportType = (type: TypeDefinition, types: Types): Static<typeof ImportType> => ({
  name: type.name,
  label: type.label,
  singular: type.singular,
  depends_on: dependsOn(types, type),
  modes: [...modesOf(type)],
  takes_custom_fields: takesCustomFields(type) && holderOf(types, type).name === type.name,
  fields: type.fields.map((field) => toImportField(field, type)),
});

function toImportField(field: Field, type: TypeDefinition): Static<typeof ImportField> {
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
