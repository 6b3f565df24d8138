import type { Db } from '../sql.ts';

export interface NewFile {
  firmUuid: string;
  uuid: string;
  accountUuid: string;
  storageKey: string;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  folder: string;
  /** The import it is a report of. */
  importUuid?: string;
}

/** Records a kept file. Its bytes must be kept before. */
export async function insertFile(db: Db, it: NewFile): Promise<void> {
  await db.query(
    `INSERT INTO file (firm_uuid, uuid, account_uuid, storage_key, filename, media_type, size_bytes, folder, import_uuid)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      it.firmUuid,
      it.uuid,
      it.accountUuid,
      it.storageKey,
      it.filename,
      it.mediaType,
      it.sizeBytes,
      it.folder,
      it.importUuid ?? null,
    ],
  );
}
