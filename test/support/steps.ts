/** Steps that journeys have in common: through the API, as a client would. */
import { type Answer, type Api, csv } from './api.ts';

/** Uploads a text as a file, maps each header that is a field's name, starts nothing. @returns the import's uuid */
export async function mapped(
  api: Api,
  text: string,
  fields: Record<string, string> = {},
  map: Record<string, unknown> = {},
): Promise<string> {
  const parts = Object.entries({ type: 'clients', mode: 'store', ...fields });
  const uploaded = await api.form('/api/v1/import', [...parts, ['file', csv(text)]]);
  if (uploaded.status !== 200) throw new Error(JSON.stringify(uploaded.body));
  const id = uploaded.body.uuid as string;
  const headers = Object.fromEntries(uploaded.body.headers.map((header: string) => [header, header]));
  const answer = await api.post(`/api/v1/import/map/${id}`, { headers, ...map });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}

/** Follows the events until the import is over, then asks for it once more. */
export async function finished(api: Api, id: string): Promise<Answer> {
  await api.get(`/api/v1/import/${id}/events`);
  return api.get(`/api/v1/import/${id}`);
}

/** Uploads, maps, starts and waits. */
export async function ran(
  api: Api,
  text: string,
  fields: Record<string, string> = {},
  map: Record<string, unknown> = {},
): Promise<Answer> {
  const id = await mapped(api, text, fields, map);
  const started = await api.post(`/api/v1/import/start/${id}`);
  if (started.status !== 200) throw new Error(JSON.stringify(started.body));
  return finished(api, id);
}

/** Runs the failed rows again, and waits. */
export async function retried(api: Api, id: string): Promise<Answer> {
  const started = await api.post(`/api/v1/import/${id}/retry`);
  if (started.status !== 200) throw new Error(JSON.stringify(started.body));
  return finished(api, id);
}

/** The error report of an import, as text without its byte order mark. */
export async function reportOf(api: Api, id: string): Promise<string> {
  const { body } = await api.get(`/api/v1/import/${id}`);
  const response = await fetch(body.error_report.download_url);
  return (await response.text()).replace(/^\uFEFF/, '');
}
