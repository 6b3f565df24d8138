/** Deleting an import's data; see engine/delete-import.ts. All of it in one transaction. */
import type { Status } from '../../domain/import.ts';
import type { Db } from '../sql.ts';

/** Holds an import and all that share its file, so that of two deleted at once the later sees that it is the last. */
export async function lockSharers(db: Db, importUuid: string): Promise<{ uuid: string; status: Status }[]> {
  const { rows } = await db.query(
    `SELECT uuid, status FROM import
      WHERE deleted_at IS NULL AND file_uuid = (SELECT file_uuid FROM import WHERE uuid = $1)
      ORDER BY uuid FOR UPDATE`,
    [importUuid],
  );
  return rows;
}

/**
 * Keeps an import of the firm from being deleted until the transaction ends; a run of it is not held up by that.
 * @returns false where there is none any more
 */
export async function holdFromDeletion(db: Db, firmUuid: string, uuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'SELECT FROM import WHERE firm_uuid = $1 AND uuid = $2 AND deleted_at IS NULL FOR KEY SHARE',
    [firmUuid, uuid],
  );
  return rowCount === 1;
}

const own = 'own AS (SELECT uuid, file_uuid, text_key FROM import WHERE uuid = $1)';

/** Of a file `f`: it was written for the import `own`, or uploaded for it and for no other that still needs it. */
const isOnlyTheirs = `
  (f.import_uuid = own.uuid
   OR (f.uuid = own.file_uuid AND NOT EXISTS (
         SELECT FROM import o
          WHERE o.file_uuid = f.uuid AND o.uuid <> own.uuid AND o.deleted_at IS NULL AND o.expired_at IS NULL)))`;

/** The bytes of the files that are `gone`, and the text beside the upload where no other import reads it. */
const discard = `
  INSERT INTO discarded_file (storage_key)
  SELECT storage_key FROM gone WHERE storage_key <> ''
   UNION
  SELECT text_key FROM own
   WHERE text_key <> ''
     AND NOT EXISTS (SELECT FROM file f WHERE f.uuid = own.file_uuid AND f.storage_key = own.text_key)
     AND NOT EXISTS (SELECT FROM import o
                      WHERE o.text_key = own.text_key AND o.uuid <> own.uuid AND o.deleted_at IS NULL)
  ON CONFLICT (storage_key) DO UPDATE SET at = least(discarded_file.at, excluded.at)`;

/** Takes the files from the books that no other import needs; their bytes go after the transaction. */
export async function discardFilesOf(db: Db, importUuid: string): Promise<void> {
  await db.query(
    `WITH ${own},
     gone AS (DELETE FROM file f USING own WHERE ${isOnlyTheirs} RETURNING f.storage_key)
     ${discard}`,
    [importUuid],
  );
}

/** The same, but that they were there stays known. */
export async function expireFilesOf(db: Db, importUuid: string): Promise<void> {
  await db.query(
    `WITH ${own},
     gone AS (UPDATE file f SET storage_key = '', expired_at = now() FROM own
               WHERE f.expired_at IS NULL AND ${isOnlyTheirs} RETURNING old.storage_key)
     ${discard}`,
    [importUuid],
  );
}

/** Notes bytes as nobody's, where no import reads from them. */
export async function insertDiscarded(db: Db, keys: readonly string[]): Promise<void> {
  await db.query(
    `INSERT INTO discarded_file (storage_key)
     SELECT k FROM unnest($1::text[]) AS k
      WHERE NOT EXISTS (SELECT FROM import WHERE text_key = k AND deleted_at IS NULL)
     ON CONFLICT (storage_key) DO UPDATE SET at = least(discarded_file.at, excluded.at)`,
    [keys],
  );
}

/**
 * Notes bytes that are about to be kept: should nobody become their owner within a day, because whoever wrote them died, they
 * go. To be committed before they are kept.
 */
export async function noteUnowned(db: Db, key: string): Promise<void> {
  await db.query(
    `INSERT INTO discarded_file (storage_key, at) VALUES ($1, now() + interval '1 day')
     ON CONFLICT (storage_key) DO UPDATE SET at = excluded.at`,
    [key],
  );
}

/** Strikes out what `noteUnowned` noted, in the transaction that makes somebody their owner. */
export async function noteOwned(db: Db, keys: readonly string[]): Promise<void> {
  await db.query('DELETE FROM discarded_file WHERE storage_key = ANY ($1)', [keys]);
}

export async function selectDiscarded(db: Db, limit: number): Promise<string[]> {
  const { rows } = await db.query(
    'SELECT storage_key FROM discarded_file WHERE at <= now() ORDER BY at LIMIT $1',
    [limit],
  );
  return rows.map((row) => row.storage_key);
}

export async function deleteDiscarded(db: Db, key: string): Promise<void> {
  await db.query('DELETE FROM discarded_file WHERE storage_key = $1', [key]);
}

/** Empties an import's own row of everything that may hold a cell; counts, account and origin stay. */
export async function clearImport(db: Db, importUuid: string): Promise<void> {
  await db.query(
    `UPDATE import
        SET deleted_at = clock_timestamp(), updated_at = clock_timestamp(), profile = '{}', text_key = '', ranges = '[]',
            headers = '{}', header_fingerprint = '', mapping = NULL, surveyed = NULL, corrected = '{}',
            report_uuid = NULL, undo_report_uuid = NULL, failure = NULL, resurvey = false
      WHERE uuid = $1`,
    [importUuid],
  );
}

/** What holds cells of an import, or what its records were; there may be a million rows of each. */
export const holdCells = [
  'failure',
  'correction',
  'correction_batch',
  'before_image',
  'undo_record',
  'repeat',
  'released',
  'chunk',
  'stuck_call',
];

export async function deleteCells(db: Db, importUuid: string): Promise<void> {
  for (const table of holdCells) await db.query(`DELETE FROM ${table} WHERE import_uuid = $1`, [importUuid]);
  // What was not told yet is not told any more.
  await db.query(
    `UPDATE webhook_delivery SET status = 'failed', next_at = NULL, error = 'The data of the import was deleted.'
      WHERE status = 'waiting' AND event_uuid IN (SELECT uuid FROM webhook_event WHERE import_uuid = $1)`,
    [importUuid],
  );
  await db.query('UPDATE webhook_event SET body = NULL WHERE import_uuid = $1', [importUuid]);
  // Answers to requests with a key hold what the import was then.
  await db.query(`DELETE FROM idempotent_answer WHERE path LIKE '%/' || $1 || '%'`, [importUuid]);
}
