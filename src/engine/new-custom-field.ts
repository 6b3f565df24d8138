/** Whether a custom field can be as somebody asks for it. */
import { invalid } from '../errors.ts';
import { clashOf } from '../types/custom/clash.ts';
import {
  type CustomField,
  type CustomFieldView,
  customFieldsMax,
  optionsMax,
} from '../types/custom/custom-field.ts';
import { isName, nameOf } from '../types/custom/name-of.ts';
import { holderOf, takesCustomFields } from '../types/custom/with-custom-fields.ts';
import type { Types } from '../types/define.ts';
import { optionKey } from '../types/fields/one-of.ts';
import { noSuchType } from '../types/no-such-type.ts';
import { trimCell } from '../validate/kinds/trim.ts';
import type { CustomFieldChange, CustomFieldRequest } from './contract.ts';

type Wanted = Omit<CustomField, 'uuid'> & { type: string };

/** What is asked for, made whole: a name of the label, no values but for a list. @throws InletError 422 */
export function newField(types: Types, request: CustomFieldRequest): Wanted {
  const errors: Record<string, string[]> = {};
  const label = tidied(request.label);
  const name = request.name ?? nameOf(label);
  const options = (request.options ?? []).map(tidied);
  if (label === '') errors.label = [labelRequired];
  else if (request.name === undefined && name === '')
    errors.name = [
      'No name can be made of this label. Say one: small letters, digits and _, with a letter first.',
    ];
  else if (!isName(name))
    errors.name = [
      'The name field must be small letters, digits and _, with a letter first, and at most 63 characters.',
    ];
  const why = whyNotOf(types, request.type);
  if (why !== null) errors.type = [why];
  if (request.unique)
    errors.unique = ['A custom field cannot be unique. Leave it out: two records may have the same value.'];
  const wrong = wrongOptions(request.kind, options);
  if (wrong !== null) errors.options = [wrong];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  const { type, kind, help = '', required = false } = request;
  return { type, name, label, kind, help: help.trim(), options, required };
}

/** The field as a change leaves it; only what was sent is looked at. @throws InletError 422 */
export function changedField(before: CustomFieldView, change: CustomFieldChange): Wanted {
  const errors: Record<string, string[]> = {};
  const { type, name, kind, help = before.help, required = before.required } = { ...before, ...change };
  const label = change.label === undefined ? before.label : tidied(change.label);
  if (label === '') errors.label = [labelRequired];
  const options = change.options?.map(tidied) ?? before.options;
  const gone = before.options.find((value) => !options.includes(value));
  const wrong =
    gone === undefined
      ? change.options && wrongOptions(kind, options)
      : `The value ${gone} cannot be taken away: records may have it. Values can only be added.`;
  if (wrong) errors.options = [wrong];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return { type, name, label, kind, help: help.trim(), options, required };
}

const tidied = (text: string) => trimCell(text).replaceAll(/\s+/g, ' ');
const labelRequired = 'The label field is required.';

/** Whether the type can have the field offered. @throws InletError 422 */
export function mustTake(types: Types, type: string): void {
  const why = whyNotOf(types, type);
  if (why !== null) throw invalid({ type: [why] });
}

/** Why a type takes no custom fields, as a sentence; null where it does. */
function whyNotOf(types: Types, name: string): string | null {
  const type = types.get(name);
  const takers = [...types.values()].filter((it) => takesCustomFields(it) && holderOf(types, it) === it);
  if (!type) return noSuchType(takers.map((it) => it.name));
  if (!takesCustomFields(type))
    return `${type.label} are kept in a table that Inlet does not change, so they take no custom fields. Add the field to the table, and to the type in the configuration.`;
  const holder = holderOf(types, type);
  return holder === type
    ? null
    : `${type.label} are kept with ${holder.label.toLowerCase()}. Add the field to ${holder.name}: both have it then.`;
}

function wrongOptions(kind: string, options: readonly string[]): string | null {
  if (kind !== 'one_of')
    return options.length === 0
      ? null
      : 'Only a field of kind one_of has values to choose from. Leave them out.';
  if (options.length === 0) return 'The options field is required: say the values one can choose from.';
  if (options.length > optionsMax) return `The options field must not have more than ${optionsMax} items.`;
  const seen = new Map<string, string>();
  for (const value of options) {
    const key = optionKey(value);
    if (key === '') return 'The options field has a value without a letter or digit.';
    const other = seen.get(key);
    if (other !== undefined) return `The values ${other} and ${value} read alike. Leave one of them out.`;
    seen.set(key, value);
  }
  return null;
}

/** The custom fields of the type beside a field, archived ones too. */
type Others = readonly CustomFieldView[];

/** Whether a field can be offered beside the others. @throws InletError 422 */
export function mustFit(types: Types, field: Wanted, others: Others): void {
  const same = others.find(({ name }) => name === field.name);
  if (same?.archivedAt)
    throw invalid({
      name: [
        `The archived field ${same.label} has the name ${field.name}. Bring it back instead, or choose another name.`,
      ],
    });
  const clash = clashWith(types, field, others);
  if (clash) throw invalid({ [clash.on]: [clash.message] });
  if (others.filter(({ archivedAt }) => archivedAt === null).length >= customFieldsMax)
    throw invalid({
      type: [
        `There are ${customFieldsMax} custom fields of ${field.type}. Archive one that is not used any more first.`,
      ],
    });
}

/** Whether a field that is offered already can have another label. @throws InletError 422 */
export function labelMustFit(types: Types, field: Wanted, others: Others): void {
  const clash = clashWith(types, field, others);
  if (clash?.on === 'label') throw invalid({ label: [clash.message] });
}

function clashWith(types: Types, field: Wanted, others: Others) {
  const holder = types.get(field.type);
  const sharing = [...types.values()].filter(({ table }) => table === holder?.table);
  return clashOf(sharing, field, others);
}
