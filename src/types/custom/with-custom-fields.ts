/**
 * A firm's view of a type: the type with the firm's own fields behind its own. To everything that reads, maps, checks and
 * shows they are fields like any; only what writes SQL looks at `Field.custom`.
 */
import type { Field, TypeDefinition, Types } from '../define.ts';
import { bool } from '../fields/bool.ts';
import { date, datetime } from '../fields/date.ts';
import { email } from '../fields/email.ts';
import type { About } from '../fields/field.ts';
import { int } from '../fields/int.ts';
import { money } from '../fields/money.ts';
import { oneOf } from '../fields/one-of.ts';
import { percentage } from '../fields/percentage.ts';
import { phone } from '../fields/phone.ts';
import { long, text } from '../fields/text.ts';
import { type CustomField, type CustomKind, customColumn } from './custom-field.ts';

/** Whether firms may add fields: where the table is Inlet's own, and has room for them. */
export function takesCustomFields({ existing, fields }: TypeDefinition): boolean {
  return !existing && fields.every(({ name }) => name !== customColumn);
}

/** The type that the custom fields of a type's records belong to: of several that share a table, the first. */
export function holderOf(types: Types, type: TypeDefinition): TypeDefinition {
  return [...types.values()].find(({ table }) => table === type.table) ?? type;
}

/** Types that are no longer asked for go with the oldest; a view is a few kilobytes. */
const keptMax = 200;
const kept = new Map<string, { type: TypeDefinition; view: TypeDefinition }>();

/**
 * The type with these fields: the very same object for the same fields, so that what is made of a type is made once.
 * A field whose name the type has come to use itself is left out; the type's own counts.
 */
export function withCustomFields(type: TypeDefinition, custom: readonly CustomField[]): TypeDefinition {
  if (custom.length === 0) return type;
  const key = `${type.name} ${JSON.stringify(custom)}`;
  const known = kept.get(key);
  if (known?.type === type) return known.view;
  const view = build(type, custom);
  if (kept.size >= keptMax) kept.delete(kept.keys().next().value as string);
  kept.set(key, { type, view });
  return view;
}

/** Those of the fields whose name the type has come to use itself. */
export function hiddenBy(type: TypeDefinition, custom: readonly CustomField[]): CustomField[] {
  if (custom.length === 0) return [];
  const own = new Set(type.fields.map(({ name }) => name));
  return custom.filter(({ name }) => own.has(name));
}

function build(type: TypeDefinition, custom: readonly CustomField[]): TypeDefinition {
  const hidden = hiddenBy(type, custom);
  const added = custom.filter((field) => !hidden.includes(field)).map(toField);
  const examples = Object.fromEntries(added.map(({ name, example }) => [name, example]));
  return {
    ...type,
    fields: [...type.fields, ...added],
    ...(type.samples && { samples: type.samples.map((row) => ({ ...row, ...examples })) }),
  };
}

const builders: Record<Exclude<CustomKind, 'one_of'>, (name: string, about: About) => Field> = {
  text,
  long,
  email,
  phone,
  date,
  datetime,
  bool,
  int,
  money,
  percentage,
};

function toField({ name, label, help, kind, options, required }: CustomField): Field {
  const about = { label, help, required };
  const field =
    kind === 'one_of'
      ? oneOf(name, options, { ...about, ...asWritten(options) })
      : builders[kind](name, about);
  return { ...field, custom: true };
}

/** A firm's own values are shown as it writes them. */
const asWritten = (options: readonly string[]) => ({
  labels: Object.fromEntries(options.map((value) => [value, value])),
  example: options[0] ?? '',
});
