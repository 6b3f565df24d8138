import type { Db } from '../sql.ts';

/** Holds an import's row until the transaction ends, so that nobody starts it meanwhile. */
export async function lockImport(db: Db, firmUuid: string, uuid: string): Promise<void> {
  await db.query('SELECT FROM import WHERE firm_uuid = $1 AND uuid = $2 FOR UPDATE', [firmUuid, uuid]);
}

/** Notes which fields have been corrected, and whether that may have changed which rows repeat a unique value. */
export async function updateCorrected(
  db: Db,
  importUuid: string,
  fields: readonly string[],
  resurvey: boolean,
): Promise<void> {
  await db.query(
    `UPDATE import
        SET corrected = ARRAY(SELECT DISTINCT f FROM unnest(corrected || $2::text[]) AS f ORDER BY f),
            resurvey = resurvey OR $3, updated_at = clock_timestamp()
      WHERE uuid = $1`,
    [importUuid, fields, resurvey],
  );
}
