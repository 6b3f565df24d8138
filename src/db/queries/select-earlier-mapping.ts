import type { Mapping } from '../../domain/mapping.ts';
import type { Db } from '../sql.ts';
import type { Job } from './select-job.ts';

/**
 * The firm's latest other import of this type, with the same set of headers, that was mapped and started. A value for
 * all rows that failed every one of them is left out: nobody means it again.
 */
export async function selectEarlierMapping(
  db: Db,
  job: Job,
  fingerprint: string,
): Promise<{ uuid: string; mapping: Mapping } | null> {
  const { rows } = await db.query(
    `SELECT i.uuid, i.mapping, CASE WHEN i.total > 0 AND i.failed = i.total THEN ARRAY(
              SELECT name FROM jsonb_object_keys(i.mapping -> 'values') AS name
               WHERE (SELECT bool_and(f.errors::jsonb ? name)
                        FROM (SELECT errors FROM failure WHERE import_uuid = i.uuid ORDER BY row LIMIT 100) f))
            ELSE '{}' END AS failed
       FROM import i
      WHERE firm_uuid = $1 AND type = $2 AND header_fingerprint = $3 AND uuid <> $4 AND started_at IS NOT NULL
      ORDER BY started_at DESC LIMIT 1`,
    [job.firmUuid, job.type, fingerprint, job.uuid],
  );
  const [earlier] = rows;
  if (!earlier) return null;
  const { uuid, mapping, failed } = earlier as { uuid: string; mapping: Mapping; failed: string[] };
  const values = Object.entries(mapping.values).filter(([field]) => !failed.includes(field));
  return { uuid, mapping: { ...mapping, values: Object.fromEntries(values) } };
}
