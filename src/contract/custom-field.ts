/** Fields that a firm adds to a type (contract §4 `custom-fields`). */
import Type, { type Static } from 'typebox';
import { type CustomFieldView, customKinds } from '../types/custom/custom-field.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime, toTimeOrNull } from './time.ts';

const changeable = {
  label: Type.String({ minLength: 1, maxLength: 100, description: 'For people.', examples: ['Shoe size'] }),
  help: Type.Optional(Type.String({ maxLength: 500, description: 'One sentence for whoever maps a file.' })),
  options: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      description:
        'The values of a field of kind `one_of`, at most 200; more can be added later, none taken away.',
    }),
  ),
  required: Type.Optional(Type.Boolean({ description: 'Every record that is made needs it; default no.' })),
};

export const CustomFieldRequest = Type.Object(
  {
    type: Type.String({ description: 'The type whose records have it.', examples: ['clients'] }),
    ...changeable,
    kind: Type.Enum([...customKinds], { description: 'What its cells are.' }),
    name: Type.Optional(
      Type.String({
        description: 'What files, mappings and records call it, for good; made of the label unless said.',
        examples: ['shoe_size'],
      }),
    ),
    unique: Type.Optional(Type.Boolean({ description: 'Not offered: `true` is refused.' })),
  },
  { title: 'CustomFieldRequest' },
);

export const CustomFieldChange = Type.Object(
  {
    ...changeable,
    label: Type.Optional(changeable.label),
    archived: Type.Optional(
      Type.Boolean({ description: 'Whether it is not offered any more; what records have of it stays.' }),
    ),
  },
  { title: 'CustomFieldChange', additionalProperties: false },
);

export const CustomField = Type.Object(
  {
    uuid: Uuid,
    created_at: Time,
    updated_at: Time,
    type: Type.String(),
    name: Type.String(),
    label: Type.String(),
    help: Type.String(),
    kind: Type.Enum([...customKinds]),
    options: Type.Array(Type.String()),
    required: Type.Boolean(),
    archived: Type.Boolean(),
    archived_at: Nullable(Time),
  },
  { title: 'CustomField' },
);

export const toCustomField = (view: CustomFieldView, timezone: string): Static<typeof CustomField> => ({
  uuid: view.uuid,
  created_at: toTime(view.createdAt, timezone),
  updated_at: toTime(view.updatedAt, timezone),
  type: view.type,
  name: view.name,
  label: view.label,
  help: view.help,
  kind: view.kind,
  options: view.options,
  required: view.required,
  archived: view.archivedAt !== null,
  archived_at: toTimeOrNull(view.archivedAt, timezone),
});
