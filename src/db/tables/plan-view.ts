import { createHash } from 'node:crypto';
import type { TypeDefinition, View } from '../../types/define.ts';
import { type Db, quoted } from '../sql.ts';

/** Makes the view of a type anew where it is not as defined: it holds nothing of its own, so nothing is lost. */
export async function planView(db: Db, { table }: TypeDefinition, view: View): Promise<string[]> {
  const [name, sql] = [quoted(view.name), viewSql(table, view)];
  // PostgreSQL keeps a view in words of its own; what ours were made of stands beside it.
  const mark = `Inlet ${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`;
  const { rows } = await db.query(`SELECT obj_description(to_regclass($1), 'pg_class') AS mark`, [name]);
  if (rows[0].mark === mark) return [];
  return [
    `DROP VIEW IF EXISTS ${name}`,
    `CREATE VIEW ${name} AS ${sql}`,
    `COMMENT ON VIEW ${name} IS '${mark}'`,
  ];
}

function viewSql(table: string, view: View): string {
  const common = view.common.map((field) => `any_value(${quoted(field)}) AS ${quoted(field)}`);
  const sums = view.sums.map((field) => `sum(${quoted(field)}) AS ${quoted(`total_${field}`)}`);
  const columns = ['min(created_at) AS created_at', ...common, 'count(*) AS count', ...sums];
  const by = quoted(view.by);
  return `SELECT firm_uuid, ${by} AS uuid, ${columns.join(', ')} FROM ${quoted(table)} WHERE ${by} IS NOT NULL GROUP BY firm_uuid, ${by}`;
}
