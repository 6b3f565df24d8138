/** Corrections, kept set-wise: one statement however many rows. */
import type { Corrected } from '../../domain/correction.ts';
import type { Db } from '../sql.ts';

/** Opens a batch of corrections: who, and when. The caller holds the import's row. @returns its number */
export async function insertBatch(
  db: Db,
  firmUuid: string,
  importUuid: string,
  accountUuid: string,
): Promise<number> {
  const { rows } = await db.query(
    `INSERT INTO correction_batch (firm_uuid, import_uuid, account_uuid, number)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1 FROM correction_batch WHERE import_uuid = $2
     RETURNING number`,
    [firmUuid, importUuid, accountUuid],
  );
  return rows[0].number;
}

const latest = (row: string, field: string) =>
  `(SELECT c.after FROM correction c WHERE c.import_uuid = $1 AND c.row = ${row} AND c.field = ${field}
     ORDER BY c.batch DESC LIMIT 1)`;

/**
 * Corrects cells one by one; rows that are not among the failed must have been refused before.
 * @param cells field → index of its cell in the file; fields without one have no header
 */
export async function insertRowCorrections(
  db: Db,
  importUuid: string,
  batch: number,
  cells: Record<string, number>,
  given: { row: number; field: string; text: string }[],
): Promise<Corrected> {
  const { rows } = await db.query(
    `WITH given AS (
       SELECT g.row, g.field, g.after, coalesce(${latest('g.row', 'g.field')}, f.cells ->> ($3::jsonb ->> g.field)::int, '') AS before
         FROM unnest($4::int[], $5::text[], $6::text[]) AS g (row, field, after)
         JOIN failure f ON f.import_uuid = $1 AND f.row = g.row
     ), kept AS (
       INSERT INTO correction (import_uuid, row, field, batch, before, after)
       SELECT $1, row, field, $2, before, after FROM given WHERE before <> after
       RETURNING row
     )
     SELECT count(*)::int AS cells, count(DISTINCT row)::int AS rows FROM kept`,
    [
      importUuid,
      batch,
      JSON.stringify(cells),
      given.map((it) => it.row),
      given.map((it) => it.field),
      given.map((it) => it.text),
    ],
  );
  return rows[0];
}

/** Which of these rows are not among the failed; the first few. */
export async function selectNotFailed(
  db: Db,
  importUuid: string,
  rows: readonly number[],
  limit: number,
): Promise<number[]> {
  const found = await db.query(
    `SELECT g.row FROM unnest($2::int[]) AS g (row)
      WHERE NOT EXISTS (SELECT FROM failure f WHERE f.import_uuid = $1 AND f.row = g.row)
      GROUP BY g.row ORDER BY g.row LIMIT $3`,
    [importUuid, rows, limit],
  );
  return found.rows.map(({ row }) => row);
}

export interface CauseCorrectionSql {
  field: string;
  message: string;
  /** Index of the field's cell in the file; null where no header leads to it. */
  cell: number | null;
  /** Only cells that are this text once trimmed; null for all. */
  from: string | null;
  to: string;
  /** Whether the field was corrected before: its latest correction is then what a cell holds. */
  correctedBefore: boolean;
}

/** Every character that `trimCell` takes off (validate/kinds/trim.ts), for SQL's btrim. */
const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';

/** Corrects the cells of all rows of a cause. Half a million rows: one statement. */
export async function insertCauseCorrections(
  db: Db,
  importUuid: string,
  batch: number,
  it: CauseCorrectionSql,
): Promise<Corrected> {
  const cell = `coalesce(${it.correctedBefore ? `${latest('f.row', '$3')}, ` : ''}f.cells ->> $5::int, '')`;
  const { rowCount } = await db.query(
    `INSERT INTO correction (import_uuid, row, field, batch, before, after)
     SELECT $1, row, $3, $2, before, $6
       FROM (SELECT f.row, ${cell} AS before FROM failure f
              WHERE f.import_uuid = $1 AND (f.errors -> $3)::jsonb ? $4) x
      WHERE before <> $6 AND ($7::text IS NULL OR btrim(before, $8) = $7)`,
    [importUuid, batch, it.field, it.message, it.cell, it.to, it.from, spaces],
  );
  return { rows: rowCount ?? 0, cells: rowCount ?? 0 };
}

/** Whether any failed row has this message for this field. */
export async function hasCause(db: Db, importUuid: string, field: string, message: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'SELECT FROM failure WHERE import_uuid = $1 AND (errors -> $2)::jsonb ? $3 LIMIT 1',
    [importUuid, field, message],
  );
  return rowCount === 1;
}
