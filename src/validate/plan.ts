/**
 * A mapping compiled once per import (design decision 10): which cell fills which column, and how. Survey, run and
 * preview all use the same plan, so that what is previewed is what is stored.
 */
import type { Mode } from '../domain/import.ts';
import type { Mapping, SettledDates } from '../domain/mapping.ts';
import type { Field, TypeDefinition } from '../types/define.ts';
import { modesOf } from '../types/modes.ts';
import { filledBy as filling } from '../types/rule.ts';
import { columnsOf, type UniqueKey, uniqueKeysOf } from '../types/unique-keys.ts';
import { Calls } from './functions/calls.ts';
import { withFunctions } from './functions/with-functions.ts';
import { checkFor } from './kinds/check-for.ts';
import type { Check, CheckContext, Invalid } from './kinds/kind.ts';
import * as messages from './messages.ts';

/** One mapped, constant or required field of a plan. */
export interface Column {
  field: Field;
  /** Index of the cell in the row; −1 where one value stands for every row, or nothing is mapped. */
  cell: number;
  check: Check;
  /** Trimmed text in the file → the text it stands for; null where nothing is replaced. */
  replace: ReadonlyMap<string, string> | null;
  /** The canonical value of every row, for a constant; `Invalid` when it does not pass its own check. */
  constantOf: () => ReturnType<Check>;
  /** Canonical value of an empty cell; null for none. */
  whenEmpty: string | null;
  /** The columns of the file that are kept as they are, by header; null for a field that is one value. */
  rest: readonly { header: string; cell: number }[] | null;
  /** What an empty value means, or null where it may be empty. */
  requiredMessage: string | null;
}

export interface Plan {
  type: TypeDefinition;
  /** What the rows are checked as: `validate` is an `update` when what it matches on is mapped, else a `store`. */
  as: 'store' | 'update';
  /** The id that all new records of the import have in common; null before it was started. */
  fileUuid: string | null;
  /** Whether anything is written. */
  dryRun: boolean;
  /** In the order of the type's fields. */
  columns: readonly Column[];
  /** Index in `columns` by field name. */
  indexOf: ReadonlyMap<string, number>;
  /** Index of the column that fills a field of the record: its own, or that of a reference by another key into it. */
  filledBy: ReadonlyMap<string, number>;
  /** The columns that fill a required reference, of each that one by another key fills: one of them must have a value. */
  oneEach: readonly (readonly string[])[];
  /** Index in `columns` of what an update finds its record by; −1 in a store. */
  match: number;
  /** Keys that rows may clash by: those whose columns are written (what an update matches on is not). */
  unique: readonly UniqueKey[];
  /** The calls of the type's own functions. */
  calls: Calls;
  /** The firm's. */
  timezone: string;
}

export interface PlanRequest {
  type: TypeDefinition;
  mode: Mode;
  matchOn: string;
  headers: readonly string[];
  mapping: Mapping;
  dates: Record<string, SettledDates>;
  /** `YYYY-MM-DD` in the firm's zone. */
  today: string;
  timezone: string;
  /** See `Plan.fileUuid`. */
  fileUuid: string | null;
  /** The import's serial, for the watch over the type's own functions. */
  serial?: number;
}

/** Compiles a mapping. The mapping has been checked when it was given: unknown fields and headers do not occur. */
export function compilePlan(request: PlanRequest): Plan {
  const { type, mode, mapping } = request;
  const mapped = (field: Field) => field.name in mapping.headers || field.name in mapping.values;
  const matchField = type.fields.find((field) => field.name === request.matchOn);
  const as =
    mode === 'update' ||
    (mode === 'validate' && matchField && mapped(matchField) && modesOf(type).includes('update'))
      ? 'update'
      : 'store';
  const fields = type.fields.filter(
    (field) => field.kind !== 'ignored' && (mapped(field) || needed(field, as, request)),
  );
  const together = requiredTogether(type, mapped);
  const own = { ...request, calls: new Calls(request.serial ?? 0) };
  const columns = fields.map((field) => column(field, as, own, !together.has(field.name)));
  const indexOf = new Map(columns.map((it, index) => [it.field.name, index]));
  const match = as === 'update' ? (indexOf.get(request.matchOn) ?? -1) : -1;
  const dryRun = mode === 'validate';
  const filled = filledBy(columns);
  const unique = uniqueKeysOf(type).filter((key) => isWritten(key, as, filled, match));
  return {
    type,
    as,
    fileUuid: request.fileUuid,
    dryRun,
    columns,
    indexOf,
    filledBy: filled,
    oneEach: [...together.values()],
    match,
    unique,
    calls: own.calls,
    timezone: request.timezone,
  };
}

/** Each required reference that a mapped column finds by another key → the columns that are mapped for it. */
function requiredTogether(
  type: TypeDefinition,
  mapped: (field: Field) => boolean,
): ReadonlyMap<string, string[]> {
  return new Map(
    type.fields.flatMap((own): [string, string[]][] => {
      const others = type.fields.filter((it) => it !== own && it.ref?.into === own.name && mapped(it));
      if (!own.required || others.length === 0) return [];
      return [[own.name, [...(mapped(own) ? [own] : []), ...others].map(({ name }) => name)]];
    }),
  );
}

function isWritten(key: UniqueKey, as: Plan['as'], filled: Plan['filledBy'], match: number): boolean {
  if (as === 'store') return filled.has(key.fields[0]?.name ?? '');
  return columnsOf(key).some((name) => filled.has(name) && filled.get(name) !== match);
}

function filledBy(columns: readonly Column[]): ReadonlyMap<string, number> {
  const into = columns.map(({ field }, index): [string, number] => [field.ref?.into ?? field.name, index]);
  // A field's own column comes last, and so counts.
  const own = columns.map(({ field }, index): [string, number] => [field.name, index]);
  return new Map([...into, ...own]);
}

/** Whether an unmapped field still needs a column: it fails the row, or decides how rules apply. */
function needed(field: Field, as: 'store' | 'update', request: PlanRequest): boolean {
  if (as === 'update') return field.name === request.matchOn;
  if (field.required || field.default !== null || field.kind === 'rest') return true;
  return request.type.rules.some(
    (rule) =>
      (rule.rule === 'required_when' && rule.fields.includes(field.name)) || filling(rule) === field.name,
  );
}

/** @param alone whether the field's own cell must have the value a required field needs */
function column(
  field: Field,
  as: 'store' | 'update',
  request: PlanRequest & { calls: Calls },
  alone: boolean,
): Column {
  const { mapping } = request;
  const context: CheckContext = {
    dateOrder: mapping.dates[field.name] ?? request.dates[field.name]?.order ?? 'DMY',
    today: request.today,
    timezone: request.timezone,
  };
  const plain = as === 'store' && field.name === 'uuid' ? prohibited(field) : checkFor(field, context);
  const check = withFunctions(field, request.type.fields.indexOf(field), plain, request);
  const header = mapping.headers[field.name];
  const replace = mapping.replace[field.name];
  const constant = constantText(mapping.values[field.name]);
  const isKey = as === 'update' && field.name === request.matchOn;
  const required =
    isKey || (field.required && alone) || (as === 'update' && (field.immutable || field.default !== null));
  return {
    field,
    cell: header === undefined ? -1 : request.headers.indexOf(header),
    check,
    replace: replace ? new Map(Object.entries(replace)) : null,
    constantOf:
      header === undefined && constant !== '' ? constantOf(check, constant, plain === check) : nothing,
    whenEmpty: as === 'store' ? field.default : null,
    rest: field.kind === 'rest' ? unmapped(request) : null,
    requiredMessage:
      required && !(as === 'store' && field.default !== null) ? messages.required(field.name) : null,
  };
}

/** The columns of the file that fill no field. */
function unmapped({ headers, mapping }: PlanRequest): { header: string; cell: number }[] {
  const used = new Set(Object.values(mapping.headers));
  return headers.flatMap((header, cell) => (used.has(header) ? [] : [{ header, cell }]));
}

const nothing = () => null;

/** Checked once; where the field has functions of its own, for each row, since they may only be called under watch. */
function constantOf(check: Check, text: string, once: boolean): () => ReturnType<Check> {
  if (!once) return () => check(text);
  const value = check(text);
  return () => value;
}

/** One value for every row, as a cell would hold it. */
export function constantText(given: Mapping['values'][string] | undefined): string {
  if (given === undefined || given === null) return '';
  return Array.isArray(given) ? given.join('; ') : String(given);
}

/** In a store a row names no record (contract §6). */
function prohibited(field: Field): Check {
  const invalid: Invalid = { message: messages.prohibited(field.name) };
  return () => invalid;
}
