/**
 * What the table of a type must have: said once, for making it, for extending it, and for checking one that is there.
 * No foreign keys and few indexes: see design decision 6 (COPY of 200,000 rows took 0.8 s without foreign keys, 2.4 s with two).
 */
import { customColumn } from '../../types/custom/custom-field.ts';
import { takesCustomFields } from '../../types/custom/with-custom-fields.ts';
import type { Field, TypeDefinition, Types } from '../../types/define.ts';
import { isStored, sqlType } from '../../types/fields/column.ts';
import { uniqueExpression } from '../../types/fields/unique-key.ts';
import { lookUpsOf } from '../../types/look-ups.ts';
import { isPointer } from '../../types/pointers.ts';
import { carriesSql, indexOf, partsSql, type UniqueKey, uniqueKeysOf } from '../../types/unique-keys.ts';
import { quoted } from '../sql.ts';

export interface WantedColumn {
  name: string;
  /** As PostgreSQL writes the type. */
  type: string;
  /** How it is declared: type, NOT NULL, default. */
  declaration: string;
  /** The field it keeps; null for a column every record has. */
  field: Field | null;
}

export interface WantedIndex {
  name: string;
  unique: boolean;
  /** From the method on, as in CREATE INDEX. */
  key: string;
  /** Whether PostgreSQL writes the key as we do, so that one can be told from another; else its name must do. */
  comparable: boolean;
  /** The fields it is there for. */
  fields: readonly string[];
  /** Of several fields that are not unique: the index of the first alone, which would do and which this one makes useless. */
  shorter?: { name: string; key: string };
}

/** Columns every record has, beside its fields. `revision` tells that somebody changed a record (decision 9). */
export const ownColumns: readonly WantedColumn[] = [
  own('firm_uuid', 'uuid', 'NOT NULL'),
  own('uuid', 'uuid', 'NOT NULL DEFAULT uuidv7()'),
  own('revision', 'bigint', 'NOT NULL DEFAULT 1'),
  own('created_at', 'timestamp with time zone', 'NOT NULL DEFAULT now()'),
  own('updated_at', 'timestamp with time zone', 'NOT NULL DEFAULT now()'),
];

function own(name: string, type: string, rest: string): WantedColumn {
  return { name, type, declaration: `${type} ${rest}`, field: null };
}

/** The key every record has, as in an index. */
export const primaryKey = 'btree (firm_uuid, uuid)';

/** The columns of the type's fields, and the one for those that firms add. */
export function fieldColumns(type: TypeDefinition): WantedColumn[] {
  const own = type.fields
    .filter((field) => isStored(field) && field.name !== 'uuid')
    .map((field) => {
      const declared = sqlType(field);
      return { name: field.name, type: written(declared), declaration: declared + defaultOf(field), field };
    });
  const custom = { name: customColumn, type: 'jsonb', declaration: 'jsonb', field: null };
  return takesCustomFields(type) ? [...own, custom] : own;
}

/**
 * The indexes of the type: of what is unique in a firm, and of what points to records that an undo may take away (it
 * looks there). What points to employees, providers or statuses needs none: nothing takes those away.
 */
export function wantedIndexes(types: Types, type: TypeDefinition): WantedIndex[] {
  const keys = uniqueKeysOf(type);
  const found = (field: Field) => keys.some(({ fields, when }) => fields[0] === field && when === null);
  const all = [
    ...keys.map((key) => uniqueIndex(type, key)),
    // What a key for all records begins with is found by the key's own index.
    ...type.fields
      .filter((field) => isPointer(types, field) && isStored(field) && !found(field))
      .flatMap((field) => pointerIndex(types, type, field)),
    ...lookUpsOf(types)
      .filter(({ table }) => table === type.table)
      .map(({ field }) => lookUpIndex(type, field)),
  ];
  return [...new Map(all.map((index) => [index.name, index])).values()];
}

function pointerIndex(types: Types, { table }: TypeDefinition, field: Field): WantedIndex[] {
  const column = quoted(field.name);
  const plain = { unique: false, comparable: true };
  if (field.kind === 'ref') {
    const over = (fields: readonly string[]) => ({
      // A key of the same fields together is called by their names alone.
      name: `${table}_${fields.join('_with_')}`.slice(0, 63),
      key: `btree (firm_uuid, ${fields.map(quoted).join(', ')}) WHERE ${column} IS NOT NULL`,
    });
    const fields = [field.name, ...relatedBy(types, table, field)];
    const shorter = fields.length > 1 && { shorter: over([field.name]) };
    return [{ ...plain, ...over(fields), fields, ...shorter }];
  }
  return [{ ...plain, name: `${table}_${field.name}`, key: `gin (${column})`, fields: [field.name] }];
}

/**
 * What else `related_through` rules ask of the records that point by this field. The indexes of both ends hold both, so that
 * select-related is a probe whichever is planned: of a table that was just filled the planner knows nothing.
 */
function relatedBy(types: Types, table: string, { name }: Field): string[] {
  const rules = [...types.values()].flatMap((type) => type.rules);
  const others = rules.flatMap((rule) => {
    if (rule.rule !== 'related_through' || types.get(rule.through.type)?.table !== table) return [];
    const { field, other } = rule.through;
    return name === field ? [other] : name === other ? [field] : [];
  });
  return [...new Set(others)];
}

function lookUpIndex({ table }: TypeDefinition, field: Field): WantedIndex {
  const column = quoted(field.name);
  const key = `btree (firm_uuid, ${uniqueExpression(field, column)}) WHERE ${column} IS NOT NULL`;
  return { name: `${table}_${field.name}_key`, unique: false, comparable: true, key, fields: [field.name] };
}

function uniqueIndex({ table }: TypeDefinition, key: UniqueKey): WantedIndex {
  const parts = partsSql(key, quoted).map((part) => (part.startsWith('coalesce(') ? `(${part})` : part));
  return {
    name: indexOf(table, key),
    unique: true,
    key: `btree (firm_uuid, ${parts.join(', ')}) WHERE ${carriesSql(key, quoted)}`,
    comparable: key.fields.length === 1 && key.when === null,
    fields: key.fields.map(({ name }) => name),
  };
}

/** Whether an index of the database is over this key, however either is bracketed. */
export function hasKey(index: { sql: string }, key: string): boolean {
  const [, present = ''] = index.sql.split(' USING ');
  return bare(present) === bare(key);
}

/** Whether an index of the database finds the records of a firm by this column, whatever else it holds. */
export function leadsBy(index: { sql: string }, column: string): boolean {
  const [, present = ''] = index.sql.split(' USING ');
  const [columns = '', only] = bare(present).split('WHERE');
  return (
    `${columns},`.startsWith(`btreefirm_uuid,${column},`) &&
    (only === undefined || only === `${column}ISNOTNULL`)
  );
}

const bare = (sql: string) => sql.replaceAll(/["()\s]|::text/g, '');

/** A type's short name as PostgreSQL writes it. */
function written(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}

function defaultOf(field: Field): string {
  return field.default === null ? '' : ` DEFAULT '${field.default.replaceAll("'", "''")}'`;
}
