import type { Failure } from '../../domain/failure.ts';
import type { Db } from '../sql.ts';

/** The failed rows among `from` … `to` (both included), in order. */
export async function selectFailures(
  db: Db,
  importUuid: string,
  from: number,
  to: number,
): Promise<Failure[]> {
  const { rows } = await db.query(
    `SELECT row, line, cells, errors AS messages FROM failure
      WHERE import_uuid = $1 AND row BETWEEN $2 AND $3 ORDER BY row`,
    [importUuid, from, to],
  );
  return rows;
}

/** Forgets the failed rows among `from` … `to`: they are being decided again. */
export async function deleteFailures(db: Db, importUuid: string, from: number, to: number): Promise<void> {
  await db.query('DELETE FROM failure WHERE import_uuid = $1 AND row BETWEEN $2 AND $3', [
    importUuid,
    from,
    to,
  ]);
}
