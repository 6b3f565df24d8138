/** What a corrected error report is compared with, and where its corrections go. */
import type pg from 'pg';
import { copyIn } from '../copy-in.ts';
import { escapeCopy } from '../copy-text.ts';
import type { Db } from '../sql.ts';

/** Some cells of some failed rows, as they were run, by row. @param cells their indexes in the file */
export async function selectFailedCells(
  db: Db,
  importUuid: string,
  rows: readonly number[],
  cells: readonly number[],
): Promise<Map<number, string[]>> {
  const wanted = cells.map((cell) => `coalesce(cells ->> ${Math.trunc(cell)}, '')`);
  const found = await db.query(
    `SELECT row, ARRAY[${wanted.join(', ')}]::text[] AS cells FROM failure
      WHERE import_uuid = $1 AND row = ANY ($2::int[])`,
    [importUuid, rows],
  );
  return new Map(found.rows.map((it) => [it.row, it.cells]));
}

/** What some fields of some rows were corrected to: the latest word on each, by `«row» «field»`. */
export async function selectLatest(
  db: Db,
  importUuid: string,
  rows: readonly number[],
  fields: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.query(
    `SELECT DISTINCT ON (row, field) row, field, after FROM correction
      WHERE import_uuid = $1 AND row = ANY ($2::int[]) AND field = ANY ($3::text[])
      ORDER BY row, field, batch DESC`,
    [importUuid, rows, fields],
  );
  return new Map(found.rows.map((it) => [`${it.row} ${it.field}`, it.after]));
}

export interface CellCorrection {
  row: number;
  field: string;
  before: string;
  after: string;
}

/** Keeps many corrections at once. */
export async function copyCorrections(
  client: pg.ClientBase,
  importUuid: string,
  batch: number,
  corrections: readonly CellCorrection[],
): Promise<void> {
  if (corrections.length === 0) return;
  const sql = 'COPY correction (import_uuid, batch, row, field, before, after) FROM STDIN';
  await copyIn(client, sql, linesOf(`${importUuid}\t${batch}`, corrections));
}

function* linesOf(head: string, corrections: readonly CellCorrection[]): Iterable<string> {
  for (const { row, field, before, after } of corrections)
    yield `${head}\t${row}\t${escapeCopy(field)}\t${escapeCopy(before)}\t${escapeCopy(after)}\n`;
}
