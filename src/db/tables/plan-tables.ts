import type { Types } from '../../types/define.ts';
import { selectTables } from '../queries/select-tables.ts';
import type { Db } from '../sql.ts';
import { planTable, type TablePlan } from './plan-table.ts';

/** What the definitions of all types mean for this database. Changes nothing and locks nothing. */
export async function planTables(db: Db, types: Types): Promise<TablePlan[]> {
  const all = [...types.values()];
  const states = await selectTables(
    db,
    all.map(({ table }) => table),
  );
  return all.map((type) => planTable(types, type, states.get(type.table)));
}
