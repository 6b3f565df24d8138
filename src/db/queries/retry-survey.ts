/** What the survey of a retry asks of earlier runs. */
import { type Db, quoted } from '../sql.ts';

/** How the rows of a range of the file stand: whether a run has decided them, and which of them failed. */
export async function selectStandings(
  db: Db,
  importUuid: string,
  number: number,
  from: number,
  to: number,
): Promise<{ decided: boolean; failed: Set<number> }> {
  const line = await db.query(
    'SELECT done FROM chunk WHERE import_uuid = $1 AND run = 1 AND stage = 4 AND number = $2',
    [importUuid, number],
  );
  const { rows } = await db.query(
    'SELECT row FROM failure WHERE import_uuid = $1 AND row BETWEEN $2 AND $3',
    [importUuid, from, to],
  );
  return { decided: line.rows[0]?.done ?? false, failed: new Set(rows.map(({ row }) => row)) };
}

/** Which records between two ids, both included, there are. */
export async function selectMade(
  db: Db,
  table: string,
  firmUuid: string,
  first: string,
  last: string,
): Promise<Set<string>> {
  const { rows } = await db.query<{ uuid: string }>(
    `SELECT uuid FROM ${quoted(table)} WHERE firm_uuid = $1 AND uuid BETWEEN $2 AND $3`,
    [firmUuid, first, last],
  );
  return new Set(rows.map(({ uuid }) => uuid));
}

/** Forgets the repeats of rows that are still to be decided. Those of rows that were skipped for them stay. */
export async function deleteOpenRepeats(db: Db, importUuid: string): Promise<void> {
  await db.query(
    `DELETE FROM repeat r WHERE r.import_uuid = $1 AND (
       EXISTS (SELECT FROM failure f WHERE f.import_uuid = $1 AND f.row = r.row)
       OR EXISTS (SELECT FROM chunk c WHERE c.import_uuid = $1 AND c.run = 1 AND c.stage = 4 AND NOT c.done
                     AND r.row >= c.first_row AND r.row < c.first_row + c.rows))`,
    [importUuid],
  );
}

/**
 * Notes whether corrections may have changed which rows repeat a unique value. Workers compile again: the survey may
 * settle an order of dates anew.
 */
export async function updateResurvey(db: Db, importUuid: string, needed: boolean): Promise<void> {
  await db.query('UPDATE import SET resurvey = $2, plan = plan + 1 WHERE uuid = $1', [importUuid, needed]);
}
