import type { Mode } from '../../domain/import.ts';
import type { Db } from '../sql.ts';

/**
 * Makes a new import of another's file, in the state `uploaded`, and holds the other until the transaction ends, so
 * that it is not deleted meanwhile. @returns its uuid, or null where there is no such import
 */
export async function insertCopy(
  db: Db,
  firmUuid: string,
  uuid: string,
  accountUuid: string,
  mode: Mode | null,
): Promise<string | null> {
  const { rows } = await db.query(
    `WITH source AS (
       SELECT * FROM import WHERE firm_uuid = $1 AND uuid = $2 AND deleted_at IS NULL FOR SHARE
     )
     INSERT INTO import (firm_uuid, account_uuid, type, mode, match_on, on_duplicate, atomic, name, file_uuid, profile,
                         text_key, ranges, total, headers, header_fingerprint, custom_fields, copied_from)
     SELECT firm_uuid, $3, type, coalesce($4, mode), match_on, on_duplicate, atomic, name, file_uuid, profile,
            text_key, ranges, total, headers, header_fingerprint, custom_fields, uuid
       FROM source
     RETURNING uuid`,
    [firmUuid, uuid, accountUuid, mode],
  );
  return rows[0]?.uuid ?? null;
}

/** Gives an import the latest corrections of another, of some fields. */
export async function copyCorrectionsOf(
  db: Db,
  from: string,
  to: string,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return;
  await db.query(
    `INSERT INTO correction_batch (firm_uuid, import_uuid, number, account_uuid, at)
     SELECT firm_uuid, $2, number, account_uuid, at FROM correction_batch WHERE import_uuid = $1`,
    [from, to],
  );
  await db.query(
    `INSERT INTO correction (import_uuid, row, field, batch, before, after)
     SELECT $2, row, field, batch, before, after FROM correction WHERE import_uuid = $1 AND field = ANY ($3::text[])`,
    [from, to, fields],
  );
  await db.query('UPDATE import SET corrected = $2 WHERE uuid = $1', [to, fields]);
}
