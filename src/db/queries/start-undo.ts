import type { Db } from '../sql.ts';

/**
 * Rows a line of the ledger takes back: so many that a line's own cost vanishes, so few that it takes about a second,
 * since a server that is stopped gives back what it is at. Removing a range is far cheaper than putting records back.
 */
const lineRows = { removing: 20_000, restoring: 5_000 };

/**
 * Begins the undo of an import whose run has ended. The update is the claim: of two undos at the same moment one wins.
 * @returns how many records there are to take back, or null when the import is in no such state, or not the firm's
 */
export async function startUndo(db: Db, firmUuid: string, uuid: string): Promise<number | null> {
  const { rows } = await db.query(
    `UPDATE import
        SET status = 'undoing', stopping = false, undo_total = created + updated, queued_at = clock_timestamp(),
            updated_at = clock_timestamp()
      WHERE firm_uuid = $1 AND uuid = $2 AND status IN ('completed', 'cancelled', 'failed') AND mode <> 'validate'
        AND deleted_at IS NULL
     RETURNING undo_total AS total`,
    [firmUuid, uuid],
  );
  return rows[0]?.total ?? null;
}

/** Makes the lines of the undo: none where nothing is to be taken back but the one that ends it. Line 0 has the file's last rows. */
export async function insertUndoLines(db: Db, uuid: string): Promise<void> {
  await db.query(
    `INSERT INTO chunk (import_uuid, run, stage, number, first_row, rows)
     SELECT i.uuid, i.run, 6, n, greatest(1, i.total - (n + 1) * l.rows + 1), least(l.rows, i.total - n * l.rows)
       FROM import i
       CROSS JOIN LATERAL (SELECT CASE i.mode WHEN 'update' THEN $2::int ELSE $3::int END AS rows) l
       CROSS JOIN LATERAL generate_series(0, (i.total - 1) / l.rows) AS n
      WHERE i.uuid = $1 AND i.undo_total > 0
     UNION ALL
     SELECT i.uuid, i.run, 7, 0, 0, 0 FROM import i WHERE i.uuid = $1`,
    [uuid, lineRows.restoring, lineRows.removing],
  );
}
