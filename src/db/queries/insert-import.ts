import type { MatchOn, Mode, OnDuplicate } from '../../domain/import.ts';
import type { ChunkRange, Profile } from '../../domain/profile.ts';
import type { Db } from '../sql.ts';

export interface NewImport {
  firmUuid: string;
  accountUuid: string;
  type: string;
  mode: Mode;
  matchOn: MatchOn;
  onDuplicate: OnDuplicate;
  atomic: boolean;
  name: string;
  fileUuid: string;
  profile: Profile;
  /** Where the text lies that chunks are ranges of: the file itself, or what it was turned into. */
  textKey: string;
  ranges: ChunkRange[];
  /** See map/header-set. */
  headerFingerprint: string;
}

/** Makes an import in the state `uploaded`; gives its uuid. */
export async function insertImport(db: Db, it: NewImport): Promise<string> {
  const { rows } = await db.query(
    `INSERT INTO import (firm_uuid, account_uuid, type, mode, match_on, on_duplicate, atomic, name, file_uuid,
                         profile, text_key, ranges, total, headers, header_fingerprint)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     RETURNING uuid`,
    [
      it.firmUuid,
      it.accountUuid,
      it.type,
      it.mode,
      it.matchOn,
      it.onDuplicate,
      it.atomic,
      it.name,
      it.fileUuid,
      JSON.stringify(it.profile),
      it.textKey,
      JSON.stringify(it.ranges),
      it.profile.rows,
      it.profile.headers,
      it.headerFingerprint,
    ],
  );
  return rows[0].uuid;
}
