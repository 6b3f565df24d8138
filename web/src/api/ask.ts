/** Asks the API, as everybody does, with the session's cookie (contract §2). */

/** An answer that is no success; `status` 0 where no answer came at all. */
export class AskError extends Error {
  override name = 'AskError';
  readonly status: number;
  /** field → messages, of a 422 */
  readonly errors: Record<string, string[]>;
  /** Seconds to wait before asking again, where the server says so. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    message: string,
    errors: Record<string, string[]> = {},
    retryAfter: number | null = null,
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** What is wrong with which field of what was sent, as the server says; empty where it says no such thing. */
export const errorsOf = (error: unknown): Record<string, string[]> =>
  error instanceof AskError ? error.errors : {};

type Query = Record<string, string | number | undefined>;

/**
 * @param query what is undefined or empty is left out
 * @throws AskError
 */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return ask<T>(`${path}${queryText(query)}`, { signal: signal ?? null });
}

/** @throws AskError */
export const post = <T>(path: string, body?: unknown): Promise<T> =>
  ask<T>(path, { method: 'POST', ...(body !== undefined && asJson(body)) });

/** @throws AskError */
export const put = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>(path, { method: 'PUT', ...asJson(body) });

const asJson = (body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

/** @throws AskError */
export const postForm = <T>(path: string, form: FormData): Promise<T> =>
  ask<T>(path, { method: 'POST', body: form });

/** @throws AskError */
export const remove = (path: string): Promise<null> => ask<null>(path, { method: 'DELETE' });

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new AskError(0, '');
  }
  const text = await response.text();
  if (response.ok) return (text === '' ? null : JSON.parse(text)) as T;
  throw toError(response.status, text, response.headers.get('retry-after'));
}

/** @param text the body, JSON where it came from Inlet itself and not from something in between */
export function toError(status: number, text: string, retryAfter: string | null = null): AskError {
  const seconds = retryAfter === null ? null : Number(retryAfter);
  try {
    const body = JSON.parse(text) as { message?: string; errors?: Record<string, string[]> };
    return new AskError(status, body.message ?? '', body.errors ?? {}, seconds);
  } catch {
    return new AskError(status, '', {}, seconds);
  }
}

function queryText(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
