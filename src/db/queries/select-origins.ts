import type { Origin } from '../../domain/origin.ts';
import type { Db } from '../sql.ts';

/** The firm's imports with these origins, as uuid by `«ms» «serial»`. */
export async function selectOrigins(
  db: Db,
  firmUuid: string,
  origins: readonly Origin[],
): Promise<Map<string, string>> {
  if (origins.length === 0) return new Map();
  const { rows } = await db.query(
    `SELECT DISTINCT i.uuid, i.origin_ms::text || ' ' || i.serial::text AS key
       FROM unnest($2::bigint[], $3::bigint[]) AS o (ms, serial)
       JOIN import i ON i.firm_uuid = $1 AND i.origin_ms = o.ms AND i.serial = o.serial`,
    [firmUuid, origins.map((it) => it.ms), origins.map((it) => it.serial)],
  );
  return new Map(rows.map((row) => [row.key, row.uuid]));
}
