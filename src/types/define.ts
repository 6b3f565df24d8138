/**
 * What can be imported, as data. A type is one file that calls `defineType`; nothing else knows a type by name.
 * The table, the mapping, the checks, the samples and the routes all come from the definition.
 */

import type { Mode } from '../domain/import.ts';
import type { FieldCheck, RecordCheck, Transform } from './functions.ts';
import type { Rule } from './rule.ts';

/** The kinds of field. What each accepts and stores is in `validate/` (one file a kind); contract §7. */
export type Kind =
  | 'uuid'
  | 'text'
  | 'long'
  | 'email'
  | 'phone'
  | 'date'
  | 'datetime'
  | 'bool'
  | 'int'
  | 'money'
  | 'percentage'
  | 'one_of'
  | 'list'
  | 'ref'
  | 'refs'
  | 'rest'
  | 'ignored';

/** Where a reference leads: the name of a type, or of one of the firm's own lists (`db/` knows their tables). */
export type RefTarget = 'employees' | 'accounts' | 'client_statuses' | 'providers' | (string & {});

/** One field of a type. Built by the functions of `types/fields/`, never by hand. */
export interface Field {
  /** Supported header and column name, e.g. `date_of_birth`. */
  name: string;
  kind: Kind;
  /** For people, e.g. `Date of birth`. */
  label: string;
  /** Other headers that mean this field, in plain words, e.g. `dob`, `birth date`. */
  aliases: readonly string[];
  /** A value as somebody would write it in a file. */
  example: string;
  /** One sentence for the wizard and the documents; may be empty. */
  help: string;
  /** Must have a value in every record that is made, and cannot be cleared. See also `Rule.requiredFor`. */
  required: boolean;
  /** Value of a new record whose cell is empty or whose field is not mapped; canonical text. */
  default: string | null;
  /** On update the cell must equal what is there. */
  immutable: boolean;
  /** No two records of the firm have the same, compared as `normalise` of the kind says. */
  unique: boolean;
  /** Canonical text values and their labels, for `one_of`. */
  options: readonly { value: string; label: string }[];
  /** Longest text in code points, for text kinds. */
  lengthMax: number | null;
  /** Smallest and largest, for `int` and `percentage`; how few and how many things, for `refs`. */
  min: number | null;
  max: number | null;
  /** What the trimmed text must look like after `clean`, for text kinds with a format of their own. */
  format: TextFormat | null;
  /** A date that cannot lie in the future: two-digit years are read so, and a later date fails. */
  past: boolean;
  /**
   * Where its value comes from: a column of the file or one value for every row (`row`), one value for the whole file and
   * never a column (`file`), or Inlet itself, by a rule (`none`).
   */
  scope: 'row' | 'file' | 'none';
  /** Changes a cell before its kind reads it; null for most. */
  transform: Transform | null;
  /** Judges a value that is well by its kind; null for most. */
  check: FieldCheck | null;
  /** Whether a firm added it to the type: its values are kept together in one column (`types/custom/`). */
  custom: boolean;
  /** Where a `ref`, or each of `refs`, leads and how it is looked up. */
  ref: Reference | null;
}

/** A named format of text, e.g. the UK national insurance number. */
export interface TextFormat {
  /** Turns what people write into what is kept, e.g. capitals without spaces. */
  clean(text: string): string;
  pattern: RegExp;
}

export interface Reference {
  to: RefTarget;
  /** By uuid into this field's own column, or by name, or another key, into the column of the field `into`. */
  by: 'uuid' | 'name';
  /** The field of the target's records that `by: 'name'` compares, e.g. `external_reference`; null for the name of a list's things. */
  key: string | null;
  /** The uuid field whose column is filled; the field itself when `by` is `uuid`. */
  into: string;
  /** Only records for which this column has this value may be referred to. */
  where: { column: string; value: string } | null;
}

/** A type of record. */
export interface TypeDefinition {
  /** On the wire, e.g. `clients`. */
  name: string;
  /** The key beside `errors` in a failure, e.g. `client`. */
  singular: string;
  label: string;
  /** The plain table its records live in; columns are named like the fields. */
  table: string;
  fields: readonly Field[];
  rules: readonly Rule[];
  /** What can be done with its files; all three modes where absent. */
  modes?: readonly Mode[];
  /** A view of the database beside the table: what several records have in common, and their sums. */
  view?: View;
  /** Whether its records are accounts, as employees are: references to `accounts` may lead to them. Default no. */
  accounts?: true;
  /** Judges a record as a whole, where rules do not reach. */
  check?: RecordCheck;
  /** Its table was made by somebody else: it is checked at each start, loaded into, and never altered. Default no. */
  existing?: true;
  /** Rows for the sample file, field → cell, that import without failure; made of the fields' examples where absent. */
  samples?: readonly Readonly<Record<string, string>>[];
}

/** One line for all records of a firm that have the same `by`; it comes and goes with them. */
export interface View {
  name: string;
  /** The field whose value the line has for `uuid`. */
  by: string;
  /** Fields that are the same in all of them. */
  common: readonly string[];
  /** Fields that are added up, as `total_…`; `count` says how many records there are. */
  sums: readonly string[];
}

/** Every type there is, by name. */
export type Types = ReadonlyMap<string, TypeDefinition>;
