/**
 * Whether a table that somebody else made can be loaded into as it is. Inlet changes nothing of it: each fault comes
 * with the statement that would mend it.
 */
import type { TypeDefinition, Types } from '../../types/define.ts';
import type { ColumnState, TableState } from '../queries/select-tables.ts';
import { quoted } from '../sql.ts';
import { reviseTrigger } from './revise.ts';
import {
  fieldColumns,
  hasKey,
  leadsBy,
  ownColumns,
  primaryKey,
  type WantedColumn,
  type WantedIndex,
  wantedIndexes,
} from './wanted.ts';

type IndexState = TableState['indexes'][number];

/** @returns what is missing or in the way, in sentences; empty where the table fits */
export function checkExisting(types: Types, type: TypeDefinition, state: TableState | undefined): string[] {
  const { table } = type;
  if (state === undefined)
    return [
      `There is no table "${table}" to load into. Make it, or leave "existing" out and Inlet makes one.`,
    ];
  if (!state.plain) return [`"${table}" is no table but a view or the like. Name the table itself.`];
  const faults: string[] = [];
  if (!state.writable)
    faults.push(
      `The database's role may not write "${table}": GRANT SELECT, INSERT, UPDATE, DELETE ON ${quoted(table)} TO …;`,
    );
  if (state.rowSecurity)
    faults.push(
      `Row-level security holds for "${table}", and COPY does not go with it. Let Inlet's role own the table, or give it BYPASSRLS.`,
    );
  return [...faults, ...faultsOfColumns(type, state), ...faultsOfKeys(types, type, state)];
}

function faultsOfColumns(type: TypeDefinition, state: TableState): string[] {
  const present = new Map(state.columns.map((column) => [column.name, column]));
  const wanted = [...ownColumns, ...fieldColumns(type)];
  const known = new Set(wanted.map(({ name }) => name));
  const unknown = state.columns.filter(
    ({ name, notNull, hasDefault }) => !known.has(name) && notNull && !hasDefault,
  );
  return [
    ...wanted.flatMap((column) => faultOfColumn(type, column, present.get(column.name))),
    ...unknown.map(
      ({ name }) =>
        `The column "${name}" of "${type.table}" must have a value, but no field gives it one. ` +
        `Define the field "${name}", or: ${alter(type)} ALTER COLUMN ${quoted(name)} DROP NOT NULL;`,
    ),
  ];
}

function faultOfColumn(
  type: TypeDefinition,
  { name, type: wanted, declaration, field }: WantedColumn,
  column: ColumnState | undefined,
): string[] {
  const of = `The column "${name}" of "${type.table}"`;
  const column_ = `${alter(type)} ALTER COLUMN ${quoted(name)}`;
  if (column === undefined) {
    const meaning = name === 'firm_uuid' ? ' (whose record it is)' : '';
    return [`${of} is missing${meaning}: ${alter(type)} ADD COLUMN ${quoted(name)} ${declaration};`];
  }
  if (column.generated) return [`${of} is made by the database itself and cannot be loaded into.`];
  if (!fits(column, wanted))
    return [`${of} is ${column.type}, where ${wanted} is wanted: ${column_} TYPE ${wanted} USING …;`];
  if (field === null) {
    const faults = [];
    if (!column.notNull) faults.push(`${of} may be empty and must not: ${column_} SET NOT NULL;`);
    // The firm is written with every row; the others are left to the table.
    if (!column.hasDefault && name !== 'firm_uuid' && name !== 'uuid')
      faults.push(`${of} has no default: ${column_} SET DEFAULT ${declaration.split(' DEFAULT ')[1]};`);
    return faults;
  }
  if (column.notNull && !field.required && field.default === null)
    return [
      `${of} must have a value, but the field may be left empty: say "required: true", or: ${column_} DROP NOT NULL;`,
    ];
  return [];
}

/** Text of a bounded length holds text as well; a value that is too long fails its row. */
function fits(column: ColumnState, wanted: string): boolean {
  return column.type === wanted || (wanted === 'text' && /^character varying/.test(column.type));
}

function faultsOfKeys(types: Types, type: TypeDefinition, state: TableState): string[] {
  const { table } = type;
  const faults: string[] = [];
  const unique = state.indexes.filter((index) => index.unique);
  if (!unique.some((index) => hasKey(index, primaryKey)))
    faults.push(
      `"${table}" has no key over firm and uuid: CREATE UNIQUE INDEX ON ${quoted(table)} USING ${primaryKey};`,
    );
  for (const wanted of wantedIndexes(types, type)) {
    const [first, ...others] = wanted.fields as [string, ...string[]];
    const serves = (index: IndexState) => isThere(index, wanted) || (!wanted.unique && leadsBy(index, first));
    if ((wanted.unique ? unique : state.indexes).some(serves)) continue;
    faults.push(
      wanted.unique && others.length > 0
        ? `The columns "${wanted.fields.join('", "')}" of "${table}": nothing keeps them unique together in a firm. ${create(type, wanted)};`
        : `The column "${first}" of "${table}": ${wanted.unique ? 'nothing keeps it unique in a firm' : 'it points to other records and has no index'}. ${create(type, wanted)};`,
    );
  }
  if (!state.beforeUpdate.includes('revise'))
    faults.push(
      `Nothing raises "revision" when somebody changes a record of "${table}", so an undo could not tell: ${reviseTrigger(quoted(table))};`,
    );
  return faults;
}

/** What the table can do without and would be quicker with, in sentences. */
export function notesOfExisting(types: Types, type: TypeDefinition, state: TableState): string[] {
  return wantedIndexes(types, type)
    .filter((wanted) => wanted.shorter && !state.indexes.some((index) => isThere(index, wanted)))
    .map(
      (wanted) =>
        `Imports that ask whether records are related look by "${wanted.fields.join('" and "')}" together, ` +
        `and are quicker with an index of both: ${create(type, wanted)};`,
    );
}

/** Whether an index is the wanted one; one that leaves no record out is as good. */
function isThere(index: IndexState, { name, key }: WantedIndex): boolean {
  const [always] = key.split(' WHERE ');
  return index.name === name || hasKey(index, key) || hasKey(index, always as string);
}

const create = ({ table }: TypeDefinition, { name, unique, key }: WantedIndex) =>
  `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quoted(name)} ON ${quoted(table)} USING ${key}`;

const alter = (type: TypeDefinition) => `ALTER TABLE ${quoted(type.table)}`;
