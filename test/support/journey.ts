/** A whole import through the API, as a program would do it. */
import { type Api, csv } from './api.ts';

export interface Wanted {
  type?: string;
  mode?: string;
  /** Text of the file, or the file. */
  file: string | File;
  headers: Record<string, string>;
  /** Beside the headers: `values`, `replace`, `dates`. */
  mapping?: Record<string, unknown>;
  /** Parts of the upload: `match_on`, `on_duplicate`, … */
  upload?: Record<string, string>;
}

/** Uploads and maps; gives the import's uuid. @throws when the API says no */
export async function prepare(api: Api, it: Wanted): Promise<string> {
  const parts: [string, string | File][] = [
    ['type', it.type ?? 'clients'],
    ['mode', it.mode ?? 'store'],
    ...Object.entries(it.upload ?? {}),
    ['file', typeof it.file === 'string' ? csv(it.file) : it.file],
  ];
  const uploaded = await api.form('/api/v1/import', parts);
  if (uploaded.status !== 200) throw new Error(JSON.stringify(uploaded.body));
  const { uuid } = uploaded.body;
  const mapped = await api.post(`/api/v1/import/map/${uuid}`, { headers: it.headers, ...it.mapping });
  if (mapped.status !== 200) throw new Error(JSON.stringify(mapped.body));
  return uuid;
}

/** Starts an import and follows its events to the end; gives the resource as it then is. */
// biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
export async function run(api: Api, uuid: string): Promise<any> {
  const started = await api.post(`/api/v1/import/start/${uuid}`);
  if (started.status !== 200) throw new Error(JSON.stringify(started.body));
  return over(api, uuid);
}

/** Waits for an import to end. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function over(api: Api, uuid: string): Promise<any> {
  await api.get(`/api/v1/import/${uuid}/events`);
  const { body } = await api.get(`/api/v1/import/${uuid}`);
  return body;
}

/** Upload, map, start, wait. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function importFile(api: Api, it: Wanted): Promise<any> {
  return run(api, await prepare(api, it));
}

/** Every field mapped to a header of its own name. */
export const byName = (...fields: string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, field]));
