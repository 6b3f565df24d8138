/** A field that a firm adds to a type, as data: what is kept of it, and what an import keeps of those it was mapped with. */
import type { Kind } from '../define.ts';

/** What its cells may be. Nothing that leads to other records or holds several values. */
export const customKinds = [
  'text',
  'long',
  'email',
  'phone',
  'date',
  'datetime',
  'bool',
  'int',
  'money',
  'percentage',
  'one_of',
] as const satisfies readonly Kind[];
export type CustomKind = (typeof customKinds)[number];

export interface CustomField {
  uuid: string;
  /** Made of the label, and never another: files and programs call it so. */
  name: string;
  label: string;
  /** One sentence for the wizard; may be empty. */
  help: string;
  kind: CustomKind;
  /** The allowed values of `one_of`, as they are kept and shown. */
  options: string[];
  /** Must have a value in every record that is made. */
  required: boolean;
}

/** The column of a type's table that keeps the custom fields of its records, by name. */
export const customColumn = 'custom_fields';

/** Most custom fields of a type that are offered at once, and most values of a list. */
export const customFieldsMax = 100;
export const optionsMax = 200;

/** A custom field as its firm sees it. Contract §4 `custom-fields`. */
export interface CustomFieldView extends CustomField {
  /** The type whose records have it. */
  type: string;
  /** Since when it is not offered any more; null while it is. */
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}
