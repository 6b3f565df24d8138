import type { TypeDefinition, View } from '../../types/define.ts';
import { type Db, quoted } from '../sql.ts';

/** Makes the view of a type anew: it holds nothing of its own, so nothing is lost. */
export async function ensureView(db: Db, { table }: TypeDefinition, view: View): Promise<void> {
  const name = quoted(view.name);
  const common = view.common.map((field) => `any_value(${quoted(field)}) AS ${quoted(field)}`);
  const sums = view.sums.map((field) => `sum(${quoted(field)}) AS ${quoted(`total_${field}`)}`);
  const columns = ['min(created_at) AS created_at', ...common, 'count(*) AS count', ...sums];
  await db.query(`DROP VIEW IF EXISTS ${name}`);
  await db.query(
    `CREATE VIEW ${name} AS SELECT firm_uuid, ${quoted(view.by)} AS uuid, ${columns.join(', ')}
       FROM ${quoted(table)} WHERE ${quoted(view.by)} IS NOT NULL GROUP BY firm_uuid, ${quoted(view.by)}`,
  );
}
