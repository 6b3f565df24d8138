import type { MatchOn, Mode, OnDuplicate, Status } from '../../domain/import.ts';
import type { Mapping, SettledDates } from '../../domain/mapping.ts';
import type { ChunkRange, Layout, Profile } from '../../domain/profile.ts';
import type { CustomField } from '../../types/custom/custom-field.ts';
import { askPrepared } from '../prepared.ts';
import type { Db } from '../sql.ts';

/** An import as the work on it needs it. */
export interface Job {
  firmUuid: string;
  uuid: string;
  accountUuid: string;
  timezone: string;
  type: string;
  mode: Mode;
  matchOn: MatchOn;
  onDuplicate: OnDuplicate;
  atomic: boolean;
  name: string;
  status: Status;
  stopping: boolean;
  textKey: string;
  layout: Layout;
  headers: string[];
  total: number;
  plan: number;
  run: number;
  mapping: Mapping | null;
  /** The firm's own fields that there were when it was mapped. */
  customFields: CustomField[];
  /** The record columns it writes, in the order of its before-images; null before mapping. */
  columns: string[] | null;
  /** Set once the survey has settled: the order of each date column, by field. */
  surveyed: { dates: Record<string, SettledDates> } | null;
  originMs: number | null;
  serial: number;
  startedAt: Date | null;
  /** Fields that were ever corrected, by name. */
  corrected: string[];
  /** Whether corrections may have changed which rows repeat a unique value. */
  resurvey: boolean;
  /** Since when its file and cells are gone; null while they are kept. */
  expiredAt: Date | null;
}

/** The import with this uuid, whoever's it is: for workers, which get the uuid from the ledger. */
export async function selectJob(db: Db, uuid: string): Promise<Job | null> {
  const { rows } = await askPrepared<Job>(db, 'select-job', `${select} WHERE i.uuid = $1`, [uuid]);
  return rows[0] ?? null;
}

/** The firm's import with this uuid, unless it was deleted. */
export async function selectJobOf(db: Db, firmUuid: string, uuid: string): Promise<Job | null> {
  const { rows } = await db.query(
    `${select} WHERE i.firm_uuid = $1 AND i.uuid = $2 AND i.deleted_at IS NULL`,
    [firmUuid, uuid],
  );
  return rows[0] ?? null;
}

/** Where the chunks of an import's text begin; apart from the rest since it can be long. */
export async function selectRanges(db: Db, uuid: string): Promise<ChunkRange[]> {
  const { rows } = await db.query('SELECT ranges FROM import WHERE uuid = $1', [uuid]);
  return rows[0]?.ranges ?? [];
}

/** What the reader understood of an import's file; apart from the rest since it can be long. */
export async function selectProfile(db: Db, uuid: string): Promise<Profile | null> {
  const { rows } = await db.query('SELECT profile FROM import WHERE uuid = $1', [uuid]);
  return rows[0]?.profile ?? null;
}

/** Where the uploaded file itself lies. */
export async function selectFileOf(db: Db, uuid: string): Promise<{ storageKey: string } | null> {
  const { rows } = await db.query(
    `SELECT f.storage_key AS "storageKey" FROM import i
       JOIN file f ON f.firm_uuid = i.firm_uuid AND f.uuid = i.file_uuid WHERE i.uuid = $1`,
    [uuid],
  );
  return rows[0] ?? null;
}

const select = `
SELECT i.firm_uuid AS "firmUuid", i.uuid, i.account_uuid AS "accountUuid", f.timezone, i.type, i.mode,
       i.match_on AS "matchOn", i.on_duplicate AS "onDuplicate", i.atomic, i.name, i.status, i.stopping,
       i.text_key AS "textKey", i.profile -> 'layout' AS layout, i.headers, i.total, i.plan, i.run, i.mapping, i.custom_fields AS "customFields",
       i.columns, i.surveyed, i.origin_ms::float8 AS "originMs", i.serial::float8 AS serial,
       i.started_at AS "startedAt", i.corrected, i.resurvey, i.expired_at AS "expiredAt"
  FROM import i JOIN firm f ON f.uuid = i.firm_uuid`;
