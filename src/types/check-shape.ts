/**
 * What each word of a definition must be. Own types are run as they are written: nobody has checked their types, and a
 * word that is spelt wrong would be a check that never happens.
 */
import { modes } from '../domain/import.ts';
import type { Field, Kind, TextFormat, TypeDefinition } from './define.ts';

/** What it must be, in words, and whether a value is that. */
type Sort = readonly [words: string, is: (value: unknown) => boolean];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const listOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const either = ([words, is]: Sort, other: unknown): Sort => [words, (value) => value === other || is(value)];

const text: Sort = ['a text', isText];
const yesOrNo: Sort = ['true or false', (value) => typeof value === 'boolean'];
const number: Sort = ['a number', (value) => typeof value === 'number' && !Number.isNaN(value)];
const length: Sort = ['a whole number from 1', (value) => Number.isInteger(value) && (value as number) > 0];
/** Looked at elsewhere, in words of its own. */
const anything: Sort = ['', () => true];

const field: Record<keyof Field, Sort> = {
  name: text,
  kind: text,
  label: text,
  aliases: ['a list of texts', listOf(isText)],
  example: text,
  help: text,
  required: yesOrNo,
  default: either(text, null),
  immutable: yesOrNo,
  unique: yesOrNo,
  options: [
    'a list of values and labels',
    listOf((it) => isObject(it) && isText(it.value) && isText(it.label)),
  ],
  lengthMax: either(length, null),
  min: either(number, null),
  max: either(number, null),
  // A pattern that remembers where it was finds something else the next time.
  format: either(['{ clean: (text) => text, pattern: /…/ }, without the flags g and y', isFormat], null),
  past: yesOrNo,
  scope: ['row, file or none', (value) => ['row', 'file', 'none'].includes(value as string)],
  transform: anything,
  check: anything,
  custom: yesOrNo,
  ref: either(['a reference', isObject], null),
};

const type: Record<keyof TypeDefinition, Sort> = {
  name: text,
  singular: text,
  label: text,
  table: text,
  fields: anything,
  rules: ['a list of rules', listOf(isObject)],
  modes: [`a list of ${modes.join(', ')}`, listOf((value) => modes.some((mode) => mode === value))],
  view: ['an object', isObject],
  accounts: yesOrNo,
  check: anything,
  existing: yesOrNo,
  samples: [
    'a list of rows, field → text',
    listOf((row) => isObject(row) && Object.values(row).every(isText)),
  ],
};

function isFormat(value: unknown): boolean {
  const { clean, pattern } = (value ?? {}) as Partial<TextFormat>;
  return typeof clean === 'function' && pattern instanceof RegExp && !pattern.global && !pattern.sticky;
}

/** What is wrong with the words of a field, or null. */
export const faultOfWords = (of: Field): string | null => faultOf(of, field) ?? faultOfDefault(of);

/** What is wrong with the words of a type, or null; its fields are looked at one by one. */
export const faultOfType = (of: TypeDefinition): string | null => faultOf(of, type);

function faultOf(of: object, shape: Record<string, Sort>): string | null {
  for (const [word, value] of Object.entries(of)) {
    const sort = Object.hasOwn(shape, word) ? shape[word] : undefined;
    if (sort === undefined)
      return `says "${word}", which is not known. Known are: ${Object.keys(shape).join(', ')}`;
    const [words, is] = sort;
    if (value !== undefined && !is(value)) return `must have ${words} for "${word}"`;
  }
  return null;
}

/** Canonical texts, as far as they can be told from others here. */
const canonical: Partial<Record<Kind, readonly [string, RegExp]>> = {
  bool: ['true or false', /^(true|false|t|f)$/],
  int: ['a whole number', /^-?\d+$/],
  money: ['a whole number of pennies', /^-?\d+$/],
  percentage: ['a number', /^-?\d+(\.\d+)?$/],
  date: ['a date as 2024-12-31', /^\d{4}-\d{2}-\d{2}$/],
};

function faultOfDefault({ kind, default: given, lengthMax }: Field): string | null {
  if (given === null) return null;
  const [words, pattern] = canonical[kind] ?? [];
  if (pattern !== undefined && !pattern.test(given)) return `has a default that is not ${words}: "${given}"`;
  if (lengthMax !== null && [...given].length > lengthMax)
    return 'has a default that is longer than its lengthMax';
  return null;
}
