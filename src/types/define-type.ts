import { faultOfRules } from './check-rules.ts';
import type { Field, TypeDefinition } from './define.ts';
import { optionKey } from './fields/one-of.ts';

/** Columns that every table has of itself; a field of such a name can only be `ignored`. */
const RESERVED = new Set(['firm_uuid', 'revision', 'created_at', 'updated_at']);
/** An identifier that PostgreSQL takes without quotes and does not cut (63 bytes). */
const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Makes a type of a definition, once it is seen to be sound.
 * @throws Error naming the type and the field: names that are no identifiers or stand twice, a header that would
 *   mean two fields, options that read alike, rules and references that lead nowhere
 */
export function defineType(definition: TypeDefinition): TypeDefinition {
  const wrong = (what: string) => new Error(`Type "${definition.name}": ${what}.`);
  const fields = new Map<string, Field>();
  for (const name of [definition.name, definition.singular, definition.table]) {
    if (!NAME.test(name)) throw wrong(`"${name}" is not a name`);
  }
  for (const field of definition.fields) {
    if (fields.has(field.name)) throw wrong(`field "${field.name}" is defined twice`);
    fields.set(field.name, field);
    const fault = faultOf(field);
    if (fault) throw wrong(`field "${field.name}" ${fault}`);
  }
  if (fields.get('uuid')?.kind !== 'uuid') throw wrong('a field "uuid" of kind uuid is missing');
  const fault =
    ambiguousHeader(definition.fields) ??
    danglingReference(definition.fields, fields) ??
    faultOfRules(definition.rules, fields) ??
    strangeSample(definition, fields);
  if (fault) throw wrong(fault);
  return definition;
}

/** What is wrong with a field by itself, or null. */
function faultOf(field: Field): string | null {
  if (!NAME.test(field.name)) return 'is not a name';
  if (RESERVED.has(field.name) && field.kind !== 'ignored') return 'has the name of a column every table has';
  if (field.min !== null && field.max !== null && field.min > field.max) return 'has a min above its max';
  if (field.kind === 'one_of' && field.options.length === 0) return 'has no options';
  const isRef = field.kind === 'ref' || field.kind === 'refs';
  if (isRef !== (field.ref !== null)) return 'must be a ref exactly if it has a reference';
  const isList = field.kind === 'list' || field.kind === 'refs';
  if (isList && field.unique) return 'is a list and cannot be unique';
  if (isList && field.immutable) return 'is a list and cannot be immutable';
  if (field.required && field.kind === 'ignored') return 'is ignored and cannot be required';
  const seen = new Map<string, string>();
  for (const { value, label } of field.options) {
    for (const key of new Set([optionKey(value), optionKey(label)])) {
      const other = seen.get(key);
      if (other !== undefined) return `has options that read alike: "${other}" and "${value}"`;
      seen.set(key, value);
    }
  }
  if (
    field.kind === 'one_of' &&
    field.default !== null &&
    !field.options.some((o) => o.value === field.default)
  ) {
    return `has a default that is not among its options: "${field.default}"`;
  }
  return null;
}

/** A header that would mean two fields, by name or alias. */
function ambiguousHeader(fields: readonly Field[]): string | null {
  const owner = new Map<string, string>();
  for (const { name, aliases } of fields.filter(({ scope }) => scope === 'row')) {
    for (const header of new Set([name, ...aliases].map(optionKey))) {
      const other = owner.get(header);
      if (other !== undefined) return `header "${header}" would mean both "${other}" and "${name}"`;
      owner.set(header, name);
    }
  }
  return null;
}

function danglingReference(all: readonly Field[], fields: ReadonlyMap<string, Field>): string | null {
  for (const { name, kind, ref } of all) {
    if (!ref) continue;
    const into = fields.get(ref.into);
    if (into?.ref?.by !== 'uuid')
      return `field "${name}" refers into "${ref.into}", which is no reference by uuid`;
    if (into.kind !== kind) return `of the fields "${name}" and "${ref.into}" only one is a list`;
    if (into.ref.to !== ref.to) return `fields "${name}" and "${ref.into}" refer to different things`;
  }
  return null;
}

function strangeSample(definition: TypeDefinition, fields: ReadonlyMap<string, Field>): string | null {
  for (const name of (definition.samples ?? []).flatMap((row) => Object.keys(row))) {
    if (!fields.has(name)) return `a sample names the unknown field "${name}"`;
  }
  return null;
}
