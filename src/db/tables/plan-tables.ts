import type { TypeDefinition, Types } from '../../types/define.ts';
import { selectTables } from '../queries/select-tables.ts';
import type { Db } from '../sql.ts';
import { findClashes } from './find-clashes.ts';
import { planTable, type TablePlan } from './plan-table.ts';
import { planView } from './plan-view.ts';

/** What the definitions of all types mean for this database, table by table. Changes nothing and locks nothing. */
export async function planTables(db: Db, types: Types): Promise<TablePlan[]> {
  const tables = Map.groupBy(types.values(), ({ table }) => table);
  const states = await selectTables(db, [...tables.keys()]);
  const plans: TablePlan[] = [];
  for (const [table, sharing] of tables) {
    const state = states.get(table);
    const plan = planTable(types, together(sharing), state);
    if (state && plan.faults.length === 0) plan.faults.push(...(await findClashes(db, plan.type, state)));
    for (const type of sharing) if (type.view) plan.statements.push(...(await planView(db, type, type.view)));
    plans.push(plan);
  }
  return plans;
}

/** Types whose records stand in the same table, as one: it has the columns and keys of all of them. */
function together(sharing: readonly TypeDefinition[]): TypeDefinition {
  const [first] = sharing as [TypeDefinition];
  if (sharing.length === 1) return first;
  const fields = Map.groupBy(
    sharing.flatMap((type) => type.fields),
    ({ name }) => name,
  );
  return {
    ...first,
    fields: [...fields.values()].map((same) => ({
      ...(same.find(({ kind, ref }) => kind !== 'ignored' && ref?.by !== 'name') ??
        (same[0] as (typeof same)[0])),
      unique: same.some(({ unique }) => unique),
    })),
    rules: sharing.flatMap((type) => type.rules),
  };
}
