/** An import on a server, through the API that everybody uses. */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cause, Corrected } from '../../domain/correction.ts';
import type { Outcome, Status } from '../../domain/import.ts';
import type { UndoCounts, UndoPreview } from '../../domain/undo.ts';
import type { UploadRequest } from '../../engine/contract.ts';
import { InletError, unavailable } from '../../errors.ts';
import { mediaTypeOf } from './media-type.ts';
import { type ImportTarget, isOver, type Look, type Suggested, type TypeView } from './target.ts';

/** How often the server is asked how far it is, in milliseconds. */
const askEveryMs = 500;
/** How long a server that is away for now is waited for while it works on an import, in milliseconds: it may be started anew. */
const patienceMs = 60_000;

/** What the command reads of the Import resource (contract §3). */
interface Resource {
  uuid: string;
  type: string;
  status: Status;
  total_jobs: number;
  outcome: Outcome;
  undo: UndoCounts | null;
  failure: string | null;
  errors: { row: number; line: number; errors: Record<string, string[]> }[];
  error_report: { uuid: string } | null;
}

/** @param server address without a slash at its end @param token a personal access token */
export function openRemote(server: string, token: string): ImportTarget {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...init.headers };
    // What is followed elsewhere loses its token, and a POST its body: the person is told instead.
    const asked = fetch(`${server}${path}`, { ...init, headers, redirect: 'manual' });
    const reply = await asked.catch((error: Error) => {
      throw unavailable(`${server} cannot be reached: ${whyNot(error)}`, error);
    });
    if (!reply.ok) throw await toError(server, reply);
    return reply;
  }
  async function askJson<T>(path: string, init?: RequestInit): Promise<T> {
    const reply = await ask(path, init);
    if (!reply.headers.get('content-type')?.startsWith('application/json')) throw notInlet(server);
    return (await reply.json()) as T;
  }
  const post = <T = Resource>(path: string, body: unknown = {}) =>
    askJson<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const imports = '/api/v1/import';
  return {
    types: async () => (await askJson<{ data: TypeView[] }>('/api/v1/import-types?per_page=500')).data,
    upload: async (path, request) =>
      toLook(await askJson<Resource>(imports, { method: 'POST', body: await toForm(path, request) })),
    suggestion: (uuid) => askJson<Suggested>(`${imports}/${uuid}/suggestion`),
    map: (uuid, request) => post(`${imports}/map/${uuid}`, request),
    start: (uuid) => post(`${imports}/start/${uuid}`),
    cancel: (uuid) => post(`${imports}/${uuid}/cancel`),
    discard: (uuid) => ask(`${imports}/${uuid}`, { method: 'DELETE' }),
    previewUndo: (uuid) => askJson<UndoPreview>(`${imports}/${uuid}/undo`),
    undo: (uuid) => post(`${imports}/${uuid}/undo`),
    undoReport: async (uuid) => (await askJson<{ uuid: string }>(`${imports}/${uuid}/undo/report`)).uuid,
    get: async (uuid) => toLook(await askJson<Resource>(`${imports}/${uuid}`)),
    causes: async (uuid) => (await askJson<{ data: Cause[] }>(`${imports}/${uuid}/failures/causes`)).data,
    correct: async (uuid, request) =>
      (await post<{ corrected: Corrected }>(`${imports}/${uuid}/corrections`, request)).corrected,
    async correctByReport(uuid, path) {
      const body = new FormData();
      await addFile(body, path);
      const init = { method: 'POST', body };
      return (await askJson<{ corrected: Corrected }>(`${imports}/${uuid}/corrections`, init)).corrected;
    },
    retry: (uuid) => post(`${imports}/${uuid}/retry`),
    async *watch(uuid) {
      for (;;) {
        const look = toLook(await patiently(() => askJson<Resource>(`${imports}/${uuid}`)));
        yield look;
        if (isOver(look.status)) return;
        await pause(askEveryMs);
      }
    },
    async download(uuid) {
      const { body } = await ask(`/file/${uuid}/download`);
      if (body === null) throw unavailable(`${server} sent no file.`);
      return body;
    },
    close: async () => undefined,
  };
}

/** Asks until there is an answer: the import goes on whether or not anybody looks. @throws what else is wrong */
async function patiently<T>(look: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await pause(askEveryMs)) {
    try {
      return await look();
    } catch (error) {
      const isForNow = error instanceof InletError && [429, 502, 503, 504].includes(error.status);
      if (!isForNow || Date.now() > until) throw error;
    }
  }
}

/** The upload as a form; the file is read as it is sent. */
async function toForm(path: string, request: UploadRequest): Promise<FormData> {
  const { type, mode, matchOn, onDuplicate, atomic, overrides } = request;
  const form = new FormData();
  const fields = { type, mode, match_on: matchOn, on_duplicate: onDuplicate, atomic, ...overrides };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  await addFile(form, path);
  return form;
}

async function addFile(form: FormData, path: string): Promise<void> {
  const name = basename(path);
  form.set('file', await openAsBlob(path, { type: mediaTypeOf(name) }), name);
}

/** What the operating system or the library says of a connection that could not be made. */
function whyNot(error: Error): string {
  const { message, code } = (error.cause ?? {}) as { message?: string; code?: string };
  if (code?.startsWith('ERR_SSL')) return 'it does not speak https there.';
  return message || code || error.message;
}

const notInlet = (server: string) =>
  new InletError('answered', 404, `There is no Inlet at ${server}. Name the address at which its pages are.`);

async function toError(server: string, reply: Response): Promise<InletError> {
  const elsewhere = reply.headers.get('location');
  if (elsewhere !== null && URL.canParse(elsewhere, server)) {
    const { origin } = new URL(elsewhere, server);
    const message = `${server} sends everybody on to ${origin}. Name that with --server, if you trust it.`;
    return new InletError('answered', reply.status, message);
  }
  const { message, errors } = (await reply.json().catch(() => ({}))) as {
    message?: string;
    errors?: Record<string, string[]>;
  };
  if (reply.status === 401)
    return new InletError('unauthenticated', 401, 'The server does not know this token: see INLET_TOKEN.');
  // Inlet names what it does not find; what it calls nothing is no address of its API.
  if (reply.status === 405 || (reply.status === 404 && (message ?? 'Not Found') === 'Not Found'))
    return notInlet(server);
  const told = message ?? `The server answered ${reply.status} ${reply.statusText}.`;
  return new InletError('answered', reply.status, told, errors ? { errors } : {});
}

function toLook(resource: Resource): Look {
  const { uuid, status, outcome, undo, failure, total_jobs: total } = resource;
  const failures = resource.errors.map(({ row, line, errors }) => ({ row, line, messages: errors }));
  return {
    uuid,
    status,
    total,
    outcome,
    undo,
    failure,
    failures,
    reportUuid: resource.error_report?.uuid ?? null,
  };
}
