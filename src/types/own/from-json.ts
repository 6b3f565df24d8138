/** A type as `inlet.config.json` has it: the same words as in code, with a field as `{ "name": …, "kind": … }`. */
import type { Field, TypeDefinition } from '../define.ts';
import { bool } from '../fields/bool.ts';
import { date, datetime } from '../fields/date.ts';
import { email } from '../fields/email.ts';
import { ignored } from '../fields/ignored.ts';
import { int } from '../fields/int.ts';
import { list } from '../fields/list.ts';
import { money } from '../fields/money.ts';
import { oneOf } from '../fields/one-of.ts';
import { percentage } from '../fields/percentage.ts';
import { phone } from '../fields/phone.ts';
import { ref, refByKey, refByName } from '../fields/ref.ts';
import { refs } from '../fields/refs.ts';
import { long, text } from '../fields/text.ts';
import { uuid } from '../fields/uuid.ts';

type Given = Record<string, unknown>;
type Build = (name: string, about: Given) => Field;

const about = ['label', 'aliases', 'example', 'help', 'required', 'default', 'immutable', 'unique'];

/** What each kind is built by, and what it may say beside what all may. */
const kinds: Record<string, { build: Build; also?: readonly string[] }> = {
  uuid: { build: uuid },
  text: { build: text, also: ['lengthMax'] },
  long: { build: long, also: ['lengthMax'] },
  email: { build: email },
  phone: { build: phone },
  date: { build: date, also: ['past'] },
  datetime: { build: datetime },
  bool: { build: bool },
  int: { build: int, also: ['min', 'max'] },
  money: { build: money },
  percentage: { build: percentage, also: ['min', 'max'] },
  list: { build: list, also: ['lengthMax'] },
  ignored: { build: ignored },
  one_of: {
    build: (name, { values, ...rest }) => oneOf(name, values as string[], rest),
    also: ['values', 'labels'],
  },
  ref: {
    build: (name, { to, ...rest }) => ref(name, to as string, rest),
    also: ['to', 'where'],
  },
  refs: {
    build: (name, { to, ...rest }) => refs(name, to as string, rest),
    also: ['to', 'where', 'min', 'max'],
  },
  ref_by_key: {
    build: (name, { to, key, ...rest }) =>
      refByKey(name, to as string, key as string, rest as { into: string }),
    also: ['to', 'key', 'into', 'where'],
  },
  ref_by_name: {
    build: (name, { to, ...rest }) => refByName(name, to as string, rest as { into: string }),
    also: ['to', 'into', 'where'],
  },
};

const typeKeys = ['name', 'singular', 'label', 'table', 'fields', 'rules', 'samples', 'existing', 'accounts'];

/** @throws Error in words: a kind that does not exist, a word that no field knows, a value of the wrong sort */
export function fromJson(given: unknown): TypeDefinition {
  if (!isObject(given)) throw new Error('a type must be an object with "name" and "fields".');
  const wrong = (what: string) => new Error(`Type "${String(given.name)}": ${what}.`);
  const unknown = Object.keys(given).find((key) => !typeKeys.includes(key));
  if (unknown !== undefined) throw wrong(`"${unknown}" is not known. Known are: ${typeKeys.join(', ')}`);
  if (!Array.isArray(given.fields)) throw wrong('"fields" must be a list');
  const fields = given.fields.map((field: unknown, at) => {
    if (!isObject(field) || typeof field.name !== 'string' || typeof field.kind !== 'string')
      throw wrong(`the field at place ${at + 1} must be an object with "name" and "kind"`);
    const fault = faultOf(field);
    if (fault !== null) throw wrong(`field "${field.name}" ${fault}`);
    const { name, kind, ...rest } = field;
    return (kinds[kind as string] as { build: Build }).build(name as string, rest);
  });
  return { ...given, fields } as unknown as TypeDefinition;
}

function faultOf(field: Given): string | null {
  const kind = kinds[field.kind as string];
  if (kind === undefined)
    return `is of the kind "${String(field.kind)}", which there is not. There are: ${Object.keys(kinds).join(', ')}`;
  const known = ['name', 'kind', ...about, ...(kind.also ?? [])];
  for (const [key, value] of Object.entries(field)) {
    if (!known.includes(key))
      return `says "${key}", which its kind does not know. Known are: ${known.join(', ')}`;
    const sort = sorts[key] ?? 'text';
    if (!isOf(sort, value)) return `must have ${sort} for "${key}"`;
  }
  const missing = ['values', 'to', 'key', 'into'].find(
    (key) => kind.also?.includes(key) && field[key] === undefined,
  );
  return missing === undefined ? null : `must say "${missing}"`;
}

/** What sort of value each word wants; text where nothing is said. */
const sorts: Record<string, string> = {
  aliases: 'a list of texts',
  values: 'a list of texts',
  labels: 'an object',
  where: 'an object',
  required: 'true or false',
  immutable: 'true or false',
  unique: 'true or false',
  past: 'true or false',
  lengthMax: 'a number',
  min: 'a number',
  max: 'a number',
};

function isOf(sort: string, value: unknown): boolean {
  switch (sort) {
    case 'a list of texts':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'an object':
      return isObject(value);
    case 'true or false':
      return typeof value === 'boolean';
    case 'a number':
      return typeof value === 'number';
    default:
      return typeof value === 'string';
  }
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
