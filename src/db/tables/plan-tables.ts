import type { TypeDefinition, Types } from '../../types/define.ts';
import { selectTables } from '../queries/select-tables.ts';
import type { Db } from '../sql.ts';
import { planTable, type TablePlan } from './plan-table.ts';

/** What the definitions of all types mean for this database. Changes nothing and locks nothing. */
export async function planTables(db: Db, types: Types): Promise<TablePlan[]> {
  const all = tablesOf(types);
  const states = await selectTables(
    db,
    all.map(({ table }) => table),
  );
  return all.map((type) => planTable(types, type, states.get(type.table)));
}

/** A type for each table: several types that load into one are taken together, by the name of the first. */
function tablesOf(types: Types): TypeDefinition[] {
  const byTable = new Map<string, TypeDefinition>();
  for (const type of types.values()) {
    const first = byTable.get(type.table);
    byTable.set(type.table, first === undefined ? type : together(first, type));
  }
  return [...byTable.values()];
}

function together(first: TypeDefinition, other: TypeDefinition): TypeDefinition {
  const names = new Set(first.fields.map(({ name }) => name));
  const more = other.fields.filter(({ name }) => !names.has(name));
  const rules = new Map([...first.rules, ...other.rules].map((rule) => [JSON.stringify(rule), rule]));
  return { ...first, fields: [...first.fields, ...more], rules: [...rules.values()] };
}
