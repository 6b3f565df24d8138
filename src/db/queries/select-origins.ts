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

/** The origin of the records an import of the firm made, deleted or not; null where it made none. */
export async function selectOriginOf(db: Db, firmUuid: string, importUuid: string): Promise<Origin | null> {
  const { rows } = await db.query(
    `SELECT origin_ms::float8 AS ms, serial::float8 AS serial FROM import
      WHERE firm_uuid = $1 AND uuid = $2 AND origin_ms IS NOT NULL`,
    [firmUuid, importUuid],
  );
  return rows[0] ?? null;
}
