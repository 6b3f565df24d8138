/**
 * Whether records stand in the way of what is to be unique from now on. The values are somebody's data, and what is
 * said here goes to logs and terminals: it says how many there are, and by which query whoever may look finds them.
 */
import type { TypeDefinition } from '../../types/define.ts';
import {
  carriesSql,
  columnsOf,
  indexOf,
  partsSql,
  type UniqueKey,
  uniqueKeysOf,
} from '../../types/unique-keys.ts';
import type { TableState } from '../queries/select-tables.ts';
import { type Db, quoted } from '../sql.ts';

/**
 * Only keys that have no index yet are looked at, so that a start at which nothing has changed reads no records.
 * @param state the table as it is
 * @returns a sentence for each key that records clash in
 */
export async function findClashes(db: Db, type: TypeDefinition, state: TableState): Promise<string[]> {
  const columns = new Set(state.columns.map(({ name }) => name));
  const indexes = new Set(state.indexes.map(({ name }) => name));
  const faults: string[] = [];
  for (const key of uniqueKeysOf(type)) {
    if (indexes.has(indexOf(type.table, key)) || !columnsOf(key).every((name) => columns.has(name))) continue;
    const { rows } = await db.query<{ values: string; records: string }>(
      `SELECT count(*)::text AS values, sum(records)::text AS records
         FROM (SELECT count(*) AS records ${clashing(type, key)}) AS clash`,
    );
    const { values = '0', records = '0' } = rows[0] ?? {};
    if (values !== '0') faults.push(fault(type, key, values, records));
  }
  return faults;
}

/** From FROM on: each value, in a firm, that several records have. */
function clashing({ table }: TypeDefinition, key: UniqueKey): string {
  return (
    `FROM ${quoted(table)} WHERE ${carriesSql(key, quoted)} ` +
    `GROUP BY firm_uuid, ${partsSql(key, quoted).join(', ')} HAVING count(*) > 1`
  );
}

function fault(type: TypeDefinition, key: UniqueKey, values: string, records: string): string {
  const names = key.fields.map(({ name }) => `"${name}"`).join(', ');
  const together = key.fields.length > 1;
  const several = values !== '1';
  return (
    `The field${together ? `s ${names} are to be unique together` : ` ${names} is to be unique`} from now on, but ` +
    `${several ? `${values} values are` : 'one value is'} in more than one record of a firm each, in ${records} records ` +
    'altogether. Change those records, or take back that it is unique. This query finds them: ' +
    `SELECT firm_uuid, ${partsSql(key, quoted).join(', ')}, array_agg(uuid) AS records ${clashing(type, key)};`
  );
}
