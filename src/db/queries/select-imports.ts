/** Imports as they stand: the import, its account and firm, its counters and its report, in one consistent look. */
import type { Failure } from '../../domain/failure.ts';
import type { Status } from '../../domain/import.ts';
import type { UndoCounts } from '../../domain/undo.ts';
import type { AccountView, FileView, ImportView } from '../../domain/views.ts';
import type { Db } from '../sql.ts';
import { accountColumns, accountView } from './account-view.ts';

/** An import with what a view needs beside it from the type's definition. */
export type StoredImport = Omit<ImportView, 'singular'>;

/** What narrows a list of imports; see contract §4. Everything is optional. */
export interface ImportConditions {
  uuid?: readonly string[];
  types?: readonly string[];
  excludeTypes?: readonly string[];
  modes?: readonly string[];
  statuses?: readonly Status[];
  /** Days in the firm's zone, both included. */
  dateFrom?: string;
  dateTo?: string;
  initiatedBy?: readonly string[];
  name?: string;
}

export interface ImportOrder {
  by: 'created_at' | 'updated_at';
  descending: boolean;
  limit: number;
  offset: number;
}

/** The firm's import with this uuid, with its first 25 failures; null where it has none such. */
export async function selectImport(db: Db, firmUuid: string, uuid: string): Promise<StoredImport | null> {
  const { rows } = await db.query(
    `${select} WHERE i.firm_uuid = $1 AND i.uuid = $2 AND i.deleted_at IS NULL`,
    [firmUuid, uuid],
  );
  return rows[0] ? toView(rows[0]) : null;
}

/** A page of the firm's imports, and how many there are in all. */
export async function selectImports(
  db: Db,
  firmUuid: string,
  conditions: ImportConditions,
  order: ImportOrder,
): Promise<{ rows: StoredImport[]; total: number }> {
  const { where, parameters } = whereOf(firmUuid, conditions);
  const { rows: counted } = await db.query(
    `SELECT count(*)::int AS total FROM import i JOIN firm f ON f.uuid = i.firm_uuid WHERE ${where}`,
    parameters,
  );
  const direction = order.descending ? 'DESC' : 'ASC';
  const { rows } = await db.query(
    `${select} WHERE ${where} ORDER BY i.${order.by} ${direction}, i.uuid ${direction}
      LIMIT ${Number(order.limit)} OFFSET ${Number(order.offset)}`,
    parameters,
  );
  return { rows: rows.map(toView), total: counted[0].total };
}

function whereOf(firmUuid: string, it: ImportConditions): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [firmUuid];
  const where = ['i.firm_uuid = $1 AND i.deleted_at IS NULL'];
  const add = (value: unknown, sql: (parameter: string) => string) => {
    if (value === undefined) return;
    parameters.push(value);
    where.push(sql(`$${parameters.length}`));
  };
  add(it.uuid, (p) => `i.uuid::text = ANY (${p}::text[])`);
  add(it.types, (p) => `i.type = ANY (${p}::text[])`);
  add(it.excludeTypes, (p) => `i.type <> ALL (${p}::text[])`);
  add(it.modes, (p) => `i.mode = ANY (${p}::text[])`);
  add(it.statuses, (p) => `i.status = ANY (${p}::text[])`);
  add(it.initiatedBy, (p) => `i.account_uuid::text = ANY (${p}::text[])`);
  add(it.dateFrom, (p) => `i.created_at >= ${p}::date::timestamp AT TIME ZONE f.timezone`);
  add(it.dateTo, (p) => `i.created_at < (${p}::date + 1)::timestamp AT TIME ZONE f.timezone`);
  add(it.name, (p) => `position(lower(${p}) IN lower(i.name)) > 0`);
  return { where: where.join(' AND '), parameters };
}

/** Of a failed row, in an import's first 25: a page of imports is 40 MB at the very worst, and not 5 GB. */
const cellBytesShown = 65_536;

// Counters of a run that is under way are sums over the ledger; of any other they are frozen (design decision 3).
const select = `
SELECT i.*, f.name AS firm_name, f.timezone,
       ${accountColumns('a', 'account')},
       r.uuid AS report_file_uuid, r.filename AS file_filename, r.media_type AS file_media_type,
       r.size_bytes::float8 AS file_size_bytes, r.folder AS file_folder, r.created_at AS file_created_at,
       r.updated_at AS file_updated_at,
       coalesce(s.created, i.created) AS created_now, coalesce(s.updated, i.updated) AS updated_now,
       coalesce(s.unchanged, i.unchanged) AS unchanged_now, coalesce(s.failed, i.failed) AS failed_now,
       coalesce(s.removed, i.removed) AS removed_now, coalesce(s.restored, i.restored) AS restored_now,
       coalesce(s.partly, i.partly) AS partly_now, coalesce(s.kept, i.kept) AS kept_now,
       greatest(i.updated_at, s.done_at) AS changed_at,
       (SELECT json_agg(x ORDER BY x.row) FROM (
          (SELECT row, line, shown_cells(cells, ${cellBytesShown}) AS cells, errors AS messages FROM failure
            WHERE import_uuid = i.uuid AND NOT (i.status = 'processing' AND i.run > 1) ORDER BY row LIMIT 25)
          UNION ALL
          -- Of a retry under way only rows it has decided: the others are remaining.
          SELECT f.* FROM (SELECT first_row, last_row FROM chunk c
                            WHERE c.import_uuid = i.uuid AND c.run = i.run AND c.stage = 4 AND c.done
                              AND i.status = 'processing' AND i.run > 1 ORDER BY c.number) c
            CROSS JOIN LATERAL (
              SELECT row, line, shown_cells(cells, ${cellBytesShown}) AS cells, errors AS messages FROM failure
               WHERE import_uuid = i.uuid AND row BETWEEN c.first_row AND c.last_row ORDER BY row LIMIT 25) f
          ORDER BY row LIMIT 25) x) AS failures
  FROM import i
  JOIN firm f ON f.uuid = i.firm_uuid
  JOIN employee a ON a.firm_uuid = i.firm_uuid AND a.uuid = i.account_uuid
  LEFT JOIN file r ON r.firm_uuid = i.firm_uuid AND r.uuid = i.report_uuid AND i.finished_at IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(c.created), 0)::int AS created, coalesce(sum(c.updated), 0)::int AS updated,
           coalesce(sum(c.unchanged), 0)::int AS unchanged, coalesce(sum(c.failed), 0)::int AS failed,
           coalesce(sum(c.removed), 0)::int AS removed, coalesce(sum(c.restored), 0)::int AS restored,
           coalesce(sum(c.partly), 0)::int AS partly, coalesce(sum(c.kept), 0)::int AS kept,
           max(c.done_at) AS done_at
      FROM chunk c WHERE c.import_uuid = i.uuid
  ) s ON i.status IN ('processing', 'undoing')`;

// biome-ignore lint/suspicious/noExplicitAny: a row of the statement above, whose columns are named there
function toView(row: any): StoredImport {
  const firm = { uuid: row.firm_uuid, name: row.firm_name, timezone: row.timezone };
  const account: AccountView = accountView(row, 'account', firm);
  const decided = row.created_now + row.updated_now + row.unchanged_now + row.failed_now;
  const failures: Failure[] = row.failures ?? [];
  return {
    uuid: row.uuid,
    firm,
    account,
    type: row.type,
    mode: row.mode,
    matchOn: row.match_on,
    onDuplicate: row.on_duplicate,
    atomic: row.atomic,
    name: row.name,
    headers: row.headers,
    mapping: row.mapping,
    status: row.status,
    total: row.total,
    outcome: {
      created: row.created_now,
      updated: row.updated_now,
      unchanged: row.unchanged_now,
      failed: row.failed_now,
      remaining: row.total - decided,
    },
    undo: row.undo_total === null ? null : undoOf(row),
    failures,
    errorReport:
      row.report_file_uuid === null || row.status === 'processing' ? null : reportOf(row, firm, account),
    // A retry of a failed import keeps the reason until it has ended.
    failure: row.status === 'processing' ? null : row.failure,
    createdAt: row.created_at,
    updatedAt: row.changed_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function undoOf(row: any): UndoCounts {
  const counts = {
    removed: row.removed_now,
    restored: row.restored_now,
    partly: row.partly_now,
    kept: row.kept_now,
  };
  const decided = counts.removed + counts.restored + counts.partly + counts.kept;
  return { ...counts, remaining: row.undo_total - decided };
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function reportOf(row: any, firm: ImportView['firm'], account: AccountView): FileView {
  return {
    uuid: row.report_file_uuid,
    firm,
    account,
    filename: row.file_filename,
    mediaType: row.file_media_type,
    sizeBytes: row.file_size_bytes,
    folder: row.file_folder,
    createdAt: row.file_created_at,
    updatedAt: row.file_updated_at,
  };
}
