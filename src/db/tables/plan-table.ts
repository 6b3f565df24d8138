/**
 * What a type's definition means for its table: the statements that make it, or add what it lacks. Nothing that
 * keeps values is dropped or narrowed; a definition that would need that is refused, with what to do.
 */
import type { TypeDefinition, Types } from '../../types/define.ts';
import type { ColumnState, TableState } from '../queries/select-tables.ts';
import { quoted } from '../sql.ts';
import { checkExisting, notesOfExisting } from './check-existing.ts';
import { reviseTrigger } from './revise.ts';
import {
  fieldColumns,
  hasKey,
  ownColumns,
  primaryKey,
  type WantedColumn,
  type WantedIndex,
  wantedIndexes,
} from './wanted.ts';

export interface TablePlan {
  type: TypeDefinition;
  /** SQL, in order; empty where nothing is to be done. */
  statements: string[];
  /** What cannot be done, in sentences that say what to do instead. */
  faults: string[];
  /** What is there beside the definition, and stays. */
  notes: string[];
}

/** @param state the table as it is, or undefined where there is none */
export function planTable(types: Types, type: TypeDefinition, state: TableState | undefined): TablePlan {
  const plan: TablePlan = { type, statements: [], faults: [], notes: [] };
  if (type.existing) {
    plan.faults.push(...checkExisting(types, type, state));
    if (state) plan.notes.push(...notesOfExisting(types, type, state));
  } else if (state === undefined) plan.statements.push(...creation(types, type));
  else if (!isOurs(state)) plan.faults.push(strange(type));
  else extend(types, state, plan);
  return plan;
}

function creation(types: Types, type: TypeDefinition): string[] {
  const table = quoted(type.table);
  const columns = [...ownColumns, ...fieldColumns(type)].map(
    ({ name, declaration }) => `  ${quoted(name)} ${declaration}`,
  );
  return [
    `CREATE TABLE ${table} (\n${columns.join(',\n')},\n  PRIMARY KEY (firm_uuid, uuid)\n)`,
    ...wantedIndexes(types, type).map((index) => indexSql(type, index)),
    reviseTrigger(table),
  ];
}

/** Whether a table is one that Inlet made: it has what every record has. */
function isOurs(state: TableState): boolean {
  const has = (wanted: WantedColumn) =>
    state.columns.some(({ name, type }) => name === wanted.name && type === wanted.type);
  return state.plain && ownColumns.every(has) && state.indexes.some((index) => hasKey(index, primaryKey));
}

function strange(type: TypeDefinition): string {
  return (
    `There is a table "${type.table}" in the database already, which Inlet did not make. ` +
    'Give the type another "table"; or, to load into that one, say "existing: true".'
  );
}

function extend(types: Types, state: TableState, plan: TablePlan): void {
  const { type } = plan;
  const table = quoted(type.table);
  const present = new Map(state.columns.map((column) => [column.name, column]));
  for (const wanted of fieldColumns(type)) {
    const column = present.get(wanted.name);
    if (column === undefined)
      plan.statements.push(`ALTER TABLE ${table} ADD COLUMN ${quoted(wanted.name)} ${wanted.declaration}`);
    else plan.faults.push(...faultsOfColumn(type, wanted, column));
  }
  extendIndexes(types, state, plan);
  if (!state.beforeUpdate.includes('revise')) plan.statements.push(reviseTrigger(table));
  leftOver(type, state, plan);
}

function extendIndexes(types: Types, state: TableState, plan: TablePlan): void {
  const { type } = plan;
  const all = wantedIndexes(types, type);
  for (const wanted of all) {
    const index = state.indexes.find(({ name }) => name === wanted.name);
    if (index === undefined) plan.statements.push(indexSql(type, wanted));
    else if (index.unique !== wanted.unique || (wanted.comparable && !hasKey(index, wanted.key)))
      plan.faults.push(otherIndex(type, wanted));
  }
  const known = new Set(all.map(({ name }) => name));
  for (const { shorter } of all) {
    // An index holds nothing of its own: ours that another of ours stands in for only makes loading slower.
    const useless =
      shorter && state.indexes.find((it) => it.name === shorter.name && hasKey(it, shorter.key));
    if (useless && !useless.unique && !known.has(useless.name))
      plan.statements.push(`DROP INDEX ${quoted(useless.name)}`);
  }
  for (const { name } of fieldColumns(type)) {
    const left = state.indexes.find((index) => index.unique && index.name === `${type.table}_${name}`);
    if (left && !known.has(left.name))
      plan.faults.push(
        `The field "${name}" is not unique any more, but the table "${type.table}" still holds it to that. ` +
          `Say "unique: true" again, or end it yourself: DROP INDEX ${quoted(left.name)};`,
      );
  }
}

function faultsOfColumn(type: TypeDefinition, wanted: WantedColumn, column: ColumnState): string[] {
  if (column.type === wanted.type) return [];
  return [
    `The field "${wanted.name}" wants a column of type ${wanted.type}, but "${wanted.name}" of the table "${type.table}" ` +
      `is ${column.type}, and Inlet never changes what is kept. Give the field back its kind, name a new field for ` +
      `the new kind, or change the column yourself: ALTER TABLE ${quoted(type.table)} ALTER COLUMN ` +
      `${quoted(wanted.name)} TYPE ${wanted.type} USING …;`,
  ];
}

function otherIndex(type: TypeDefinition, wanted: WantedIndex): string {
  return (
    `The index "${wanted.name}" is not the one that "${wanted.fields.join(', ')}" wants, and Inlet does not drop it. ` +
    `Drop it yourself, and the next start makes the right one: DROP INDEX ${quoted(wanted.name)}; (${indexSql(type, wanted)})`
  );
}

/** Columns that no field is called by: they stay, with what is in them. */
function leftOver(type: TypeDefinition, state: TableState, plan: TablePlan): void {
  const known = new Set([...ownColumns, ...fieldColumns(type)].map(({ name }) => name));
  for (const { name, notNull, hasDefault } of state.columns) {
    if (known.has(name)) continue;
    if (notNull && !hasDefault)
      plan.faults.push(
        `The column "${name}" of the table "${type.table}" must have a value, but no field gives it one. ` +
          `Define the field "${name}", or: ALTER TABLE ${quoted(type.table)} ALTER COLUMN ${quoted(name)} DROP NOT NULL;`,
      );
    else plan.notes.push(`The column "${name}" stays as it is, with what is in it: no field is called so.`);
  }
}

function indexSql(type: TypeDefinition, { name, unique, key }: WantedIndex): string {
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quoted(name)} ON ${quoted(type.table)} USING ${key}`;
}
