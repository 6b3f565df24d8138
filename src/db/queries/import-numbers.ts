import type { Db } from '../sql.ts';

/** All firms together: numbers for the operator, and nobody's data. */
export interface ImportNumbers {
  imports: { status: string; count: number }[];
  /** Of imports that ended from their frozen sums, of those that run from the ledger. */
  rows: { created: number; updated: number; unchanged: number; failed: number };
  openChunks: number;
  /** Quantile → seconds, null where there was none. */
  chunkSeconds: Record<string, number | null>;
}

export async function importNumbers(db: Db): Promise<ImportNumbers> {
  const imports = await db.query<{ status: string; count: number }>(
    'SELECT status, count(*)::int AS count FROM import GROUP BY status ORDER BY status',
  );
  const { rows } = await db.query<Record<string, number | null>>(`
    WITH running AS (
      SELECT count(*) FILTER (WHERE NOT done)::int AS open,
             coalesce(sum(c.created), 0)::float8 AS created, coalesce(sum(c.updated), 0)::float8 AS updated,
             coalesce(sum(c.unchanged), 0)::float8 AS unchanged, coalesce(sum(c.failed), 0)::float8 AS failed
      FROM import i JOIN chunk c ON c.import_uuid = i.uuid WHERE i.status = 'processing'
    ), ended AS (
      SELECT coalesce(sum(created), 0)::float8 AS created, coalesce(sum(updated), 0)::float8 AS updated,
             coalesce(sum(unchanged), 0)::float8 AS unchanged, coalesce(sum(failed), 0)::float8 AS failed
      FROM import WHERE status <> 'processing'
    ), recent AS (
      SELECT percentile_cont(ARRAY[0.5, 0.95, 1]) WITHIN GROUP (ORDER BY c.seconds::float8) AS seconds
      FROM import i JOIN chunk c ON c.import_uuid = i.uuid
      WHERE (i.status = 'processing' OR i.finished_at > now() - interval '1 hour')
        AND c.done_at > now() - interval '1 hour' AND c.seconds IS NOT NULL
    )
    SELECT running.open, running.created + ended.created AS created, running.updated + ended.updated AS updated,
           running.unchanged + ended.unchanged AS unchanged, running.failed + ended.failed AS failed,
           seconds[1] AS p50, seconds[2] AS p95, seconds[3] AS max
    FROM running, ended, recent`);
  const [row] = rows;
  const number = (name: string) => Number(row?.[name] ?? 0);
  return {
    imports: imports.rows,
    rows: {
      created: number('created'),
      updated: number('updated'),
      unchanged: number('unchanged'),
      failed: number('failed'),
    },
    openChunks: number('open'),
    chunkSeconds: { '0.5': row?.p50 ?? null, '0.95': row?.p95 ?? null, '1': row?.max ?? null },
  };
}
