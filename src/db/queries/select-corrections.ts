import type { Db } from '../sql.ts';

/** What the cells of rows `from` … `to` (both included) were corrected to: the latest word on each, by row and field. */
export async function selectCorrections(
  db: Db,
  importUuid: string,
  from: number,
  to: number,
): Promise<Map<number, Record<string, string>>> {
  const { rows } = await db.query(
    `SELECT DISTINCT ON (row, field) row, field, after FROM correction
      WHERE import_uuid = $1 AND row BETWEEN $2 AND $3 ORDER BY row, field, batch DESC`,
    [importUuid, from, to],
  );
  const found = new Map<number, Record<string, string>>();
  for (const { row, field, after } of rows) {
    const own = found.get(row);
    if (own === undefined) found.set(row, { [field]: after });
    else own[field] = after;
  }
  return found;
}
