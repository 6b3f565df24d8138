/** Whole imports through the API, and what the database holds before and after them. */
import type pg from 'pg';
import { expect } from 'vitest';
import { type Answer, type Api, csv } from './api.ts';

export interface Asked {
  mode: 'store' | 'update' | 'validate';
  type?: string;
  /** The file; its headers are names of fields unless `headers` says otherwise. */
  text: string;
  /** field → header */
  headers?: Record<string, string>;
  values?: Record<string, unknown>;
  /** Other parts of the upload, e.g. `match_on`. */
  more?: Record<string, string>;
}

/** Uploads and maps. @returns the import's uuid */
export async function mapped(api: Api, asked: Asked): Promise<string> {
  const { mode, type = 'clients', text, more = {}, values = {} } = asked;
  const uploaded = await api.form('/api/v1/import', [
    ['type', type],
    ['mode', mode],
    ...Object.entries(more),
    ['file', csv(text)],
  ]);
  expect(uploaded.status, JSON.stringify(uploaded.body)).toBe(200);
  const { uuid, headers: names } = uploaded.body;
  const headers = asked.headers ?? Object.fromEntries(names.map((name: string) => [name, name]));
  const answer = await api.post(`/api/v1/import/map/${uuid}`, { headers, values });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return uuid;
}

/** Uploads, maps, starts. @returns the import's uuid; it runs on */
export async function started(api: Api, asked: Asked): Promise<string> {
  const uuid = await mapped(api, asked);
  const answer = await api.post(`/api/v1/import/start/${uuid}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return uuid;
}

/** Uploads, maps, starts and waits for the end. @returns the Import resource */
export async function imported(api: Api, asked: Asked): Promise<Answer['body']> {
  return finished(api, await started(api, asked));
}

/** Waits until nothing more happens to the import by itself. @returns the Import resource */
export async function finished(api: Api, uuid: string): Promise<Answer['body']> {
  await api.get(`/api/v1/import/${uuid}/events`);
  const { body } = await api.get(`/api/v1/import/${uuid}`);
  expect(body.status).toMatch(/^(completed|cancelled|failed|undone)$/);
  return body;
}

/** Undoes and waits for the end. @returns the Import resource */
export async function undone(api: Api, uuid: string): Promise<Answer['body']> {
  const answer = await api.post(`/api/v1/import/${uuid}/undo`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const body = await finished(api, uuid);
  expect(body.status).toBe('undone');
  return body;
}

/** The report of an undo, as text without its byte order mark. */
export async function undoReport(api: Api, uuid: string): Promise<string> {
  const { status, body } = await api.get(`/api/v1/import/${uuid}/undo/report`);
  expect(status).toBe(200);
  const bytes = Buffer.from(await (await fetch(body.download_url)).arrayBuffer());
  expect(bytes.length).toBe(Number(body.size));
  return bytes.toString().replace(/^\uFEFF/, '');
}

/** What tells of imports and of who signs in, and so changes with every import. All else is what there is in the firm. */
const besides = [
  'import',
  'chunk',
  'repeat',
  'failure',
  'before_image',
  'undo_record',
  'correction',
  'correction_batch',
  'discarded_file',
  'audit',
  'file',
  'signing_key',
  'personal_access_token',
];

/** A checksum of every row of every other table there is, tables made in passing among them, by table. */
export async function checksum(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname <> ALL ($1) ORDER BY 1`,
    [besides],
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text COLLATE "C")), '') AS sum FROM "${name}" t`,
    );
    sums[name] = rows[0].sum;
  }
  return sums;
}
