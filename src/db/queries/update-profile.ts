import type { ChunkRange, Profile } from '../../domain/profile.ts';
import type { Db } from '../sql.ts';
import type { Job } from './select-job.ts';

/** Keeps another reading of an import's file, unless it was started or read meanwhile. The mapping is forgotten. */
export async function updateProfile(
  db: Db,
  job: Job,
  profile: Profile,
  ranges: ChunkRange[],
  textKey: string,
  fingerprint: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE import
        SET profile = $3, ranges = $4, text_key = $5, total = $6, headers = $7, header_fingerprint = $8,
            plan = plan + 1, mapping = NULL, custom_fields = '[]', columns = NULL, surveyed = NULL, failure = NULL, status = 'uploaded',
            updated_at = now()
      WHERE firm_uuid = $1 AND uuid = $2 AND status IN ('uploaded', 'mapped') AND text_key = $9`,
    [
      job.firmUuid,
      job.uuid,
      JSON.stringify(profile),
      JSON.stringify(ranges),
      textKey,
      profile.rows,
      profile.headers,
      fingerprint,
      job.textKey,
    ],
  );
  return rowCount === 1;
}
