import type { Mapping } from '../../domain/mapping.ts';
import type { Db } from '../sql.ts';
import type { Job } from './select-job.ts';

/** The firm's latest other import of this type, with the same set of headers, that was mapped and started. */
export async function selectEarlierMapping(
  db: Db,
  job: Job,
  fingerprint: string,
): Promise<{ uuid: string; mapping: Mapping } | null> {
  const { rows } = await db.query(
    `SELECT uuid, mapping FROM import
      WHERE firm_uuid = $1 AND type = $2 AND header_fingerprint = $3 AND uuid <> $4 AND started_at IS NOT NULL
      ORDER BY started_at DESC LIMIT 1`,
    [job.firmUuid, job.type, fingerprint, job.uuid],
  );
  return rows[0] ?? null;
}
