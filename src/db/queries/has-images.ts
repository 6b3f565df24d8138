import type { Db } from '../sql.ts';

/** Whether what the records of an update were before is still kept; also where it changed none. */
export async function hasImages(db: Db, importUuid: string): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT i.updated = 0 OR EXISTS (SELECT FROM before_image WHERE import_uuid = $1) AS kept
       FROM import i WHERE i.uuid = $1`,
    [importUuid],
  );
  return rows[0]?.kept ?? false;
}
