import type { FileView } from '../../domain/views.ts';
import type { Db } from '../sql.ts';
import { accountColumns, accountView } from './account-view.ts';

/** A file and where its bytes lie; of one firm, or of any where a signed link vouches for it (`firmUuid` null). */
export async function selectFile(
  db: Db,
  firmUuid: string | null,
  uuid: string,
): Promise<{ view: FileView; storageKey: string; expiredAt: Date | null } | null> {
  const { rows } = await db.query(
    `SELECT r.*, r.size_bytes::float8 AS size, f.name AS firm_name, f.timezone, ${accountColumns('a', 'account')}
       FROM file r
       JOIN firm f ON f.uuid = r.firm_uuid
       JOIN employee a ON a.firm_uuid = r.firm_uuid AND a.uuid = r.account_uuid
      WHERE r.uuid = $2 AND ($1::uuid IS NULL OR r.firm_uuid = $1)`,
    [firmUuid, uuid],
  );
  const [row] = rows;
  if (!row) return null;
  const firm = { uuid: row.firm_uuid, name: row.firm_name, timezone: row.timezone };
  return {
    storageKey: row.storage_key,
    expiredAt: row.expired_at,
    view: {
      uuid: row.uuid,
      firm,
      account: accountView(row, 'account', firm),
      filename: row.filename,
      mediaType: row.media_type,
      sizeBytes: row.size,
      folder: row.folder,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    },
  };
}
