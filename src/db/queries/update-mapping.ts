import type { Mapping, SettledDates } from '../../domain/mapping.ts';
import type { Db } from '../sql.ts';
import type { Job } from './select-job.ts';

/** Keeps a mapping and the custom fields it knows, unless somebody started the import meanwhile. `surveyed` is null while a survey is to come. */
export async function updateMapping(
  db: Db,
  job: Job,
  mapping: Mapping,
  columns: readonly string[],
  surveyed: { dates: Record<string, SettledDates> } | null,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE import SET mapping = $3, columns = $4, surveyed = $5, plan = $6, custom_fields = $7, failure = NULL, status = 'mapped',
            updated_at = now()
      WHERE firm_uuid = $1 AND uuid = $2 AND status IN ('uploaded', 'mapped') AND expired_at IS NULL`,
    [
      job.firmUuid,
      job.uuid,
      JSON.stringify(mapping),
      columns,
      surveyed && JSON.stringify(surveyed),
      job.plan,
      JSON.stringify(job.customFields),
    ],
  );
  return rowCount === 1;
}
