import { faultOfRules } from './check-rules.ts';
import { faultOfType, faultOfWords } from './check-shape.ts';
import type { Field, TypeDefinition } from './define.ts';
import { inWords } from './fields/field.ts';
import { optionKey } from './fields/one-of.ts';
import { uuid } from './fields/uuid.ts';
import { besideRecord, isTaken, isTakenTable } from './taken-names.ts';

/** Columns that every table has of itself; a field of such a name can only be `ignored`. */
const RESERVED = new Set(['firm_uuid', 'revision', 'created_at', 'updated_at']);
/** An identifier that PostgreSQL takes without quotes and does not cut (63 bytes). */
const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const howToName = 'small letters, digits and _, a letter first, at most 63';
/** PostgreSQL has room for 1,600 columns in a table, our own among them. */
const fieldsMax = 1_500;

/** A definition as it may be written: what most types have in common may be left out. */
export type TypeInput = Pick<TypeDefinition, 'name' | 'fields'> & Partial<TypeDefinition>;

/**
 * Makes a type of a definition, once it is seen to be sound. Left out, `table` is the name, `label` the name in words,
 * `singular` the name without its plural, and a field `uuid` comes first.
 * @throws Error with a line for each fault, naming the type and the field: names that are no identifiers or stand
 *   twice, a header that would mean two fields, options that read alike, rules and references that lead nowhere
 */
export function defineType(input: TypeInput): TypeDefinition {
  const faults: string[] = [];
  const wrong = (what: string) => faults.push(`Type "${String(input.name)}": ${what}.`);
  const definition = completed(input);
  const fields = new Map<string, Field>();
  const strange = faultOfType(definition);
  if (strange !== null) throw new Error(`Type "${input.name}": ${strange}.`);
  for (const name of new Set([definition.name, definition.singular, definition.table])) {
    if (!NAME.test(name)) wrong(`"${name}" is not a name: ${howToName}`);
  }
  if (isTakenTable(definition.table))
    wrong(
      `Inlet makes tables called like "${definition.table}" while it works: give the type another "table"`,
    );
  if (definition.fields.length > fieldsMax)
    wrong(`it has ${definition.fields.length} fields, and a table has room for ${fieldsMax}`);
  if (besideRecord.has(definition.singular))
    wrong(`its singular "${definition.singular}" stands beside the record in each failure: say another`);
  if (definition.check !== undefined && typeof definition.check !== 'function')
    wrong('its check is no function');
  for (const field of definition.fields) {
    if (!isField(field)) {
      wrong(`${describe(field)} is not made by a function such as text('name')`);
      continue;
    }
    if (fields.has(field.name)) wrong(`field "${field.name}" is defined twice`);
    fields.set(field.name, field);
    const fault = faultOfWords(field) ?? faultOf(field) ?? tooLong(definition, field);
    if (fault) wrong(`field "${field.name}" ${fault}`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (fields.get('uuid')?.kind !== 'uuid') wrong('a field "uuid" of kind uuid is missing');
  for (const fault of [
    ambiguousHeader(definition.fields),
    danglingReference(definition.fields, fields),
    faultOfRules(definition.rules, fields),
    strangeSample(definition, fields),
  ])
    if (fault) wrong(fault);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return definition;
}

function completed(input: TypeInput): TypeDefinition {
  if (typeof input !== 'object' || input === null)
    throw new Error("A type must be an object: defineType({ name: 'things', fields: [ … ] }).");
  const { name } = input;
  if (typeof name !== 'string') throw new Error("Type without a name: say name: 'things'.");
  if (!Array.isArray(input.fields)) throw new Error(`Type "${name}": fields must be a list.`);
  const words = inWords(name);
  const hasId = input.fields.some((field) => field?.name === 'uuid');
  return {
    ...input,
    singular: input.singular ?? name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'),
    label: input.label ?? words.charAt(0).toUpperCase() + words.slice(1),
    table: input.table ?? name,
    fields: hasId ? input.fields : [uuid('uuid'), ...input.fields],
    rules: input.rules ?? [],
  };
}

/** Whether it is a field with everything said, as the builders make it. */
function isField(field: unknown): field is Field {
  const it = field as Field | null | undefined;
  return (
    typeof it?.name === 'string' && Array.isArray(it.options) && Array.isArray(it.aliases) && 'ref' in it
  );
}

const describe = (field: unknown) => {
  const name = (field as Field | null | undefined)?.name;
  return typeof name === 'string' ? `field "${name}"` : `one of its fields (${typeof field})`;
};

/** PostgreSQL cuts names of indexes that are longer than 63 bytes. */
function tooLong({ table }: TypeDefinition, field: Field): string | null {
  const indexed = field.unique || field.kind === 'ref';
  return indexed && `${table}_${field.name}`.length > 63
    ? 'and the table together have a name of more than 62 characters, too long for an index'
    : null;
}

/** What is wrong with a field by itself, or null. */
function faultOf(field: Field): string | null {
  if (!NAME.test(field.name)) return `is not a name: ${howToName}`;
  if (isTaken(field.name))
    return 'has a name that means something else to Inlet or its database: give it another';
  if (RESERVED.has(field.name) && field.kind !== 'ignored') return 'has the name of a column every table has';
  if (field.min !== null && field.max !== null && field.min > field.max) return 'has a min above its max';
  if (field.kind === 'one_of' && field.options.length === 0) return 'has no options';
  const isRef = field.kind === 'ref' || field.kind === 'refs';
  if (isRef !== (field.ref !== null)) return 'must be a ref exactly if it has a reference';
  const isList = field.kind === 'list' || field.kind === 'refs';
  if (isList && field.unique) return 'is a list and cannot be unique';
  if (isList && field.immutable) return 'is a list and cannot be immutable';
  for (const name of ['transform', 'check'] as const) {
    if (field[name] === null) continue;
    if (typeof field[name] !== 'function') return `has a ${name} that is no function`;
    if (field.kind === 'ignored' || field.name === 'uuid') return `cannot have a ${name}`;
  }
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
