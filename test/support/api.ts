/** A client of the API for tests: says what came back, and nothing else. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
  body: any;
}

export interface Api {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** A form; a `File` in it is sent as a file. Parts go in the order given. */
  form(path: string, parts: [string, string | File][]): Promise<Answer>;
}

/** @param token null for nobody's */
export function apiOf(url: string, token: string | null, always: Record<string, string> = {}): Api {
  const ask = async (
    method: string,
    path: string,
    body: string | FormData | null,
    headers: Record<string, string>,
  ) => {
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(url + path, {
      method,
      body,
      headers: { accept: 'application/json', ...authorization, ...always, ...headers },
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  };
  return {
    get: (path, headers = {}) => ask('GET', path, null, headers),
    post: (path, body, headers = {}) =>
      ask('POST', path, body === undefined ? null : JSON.stringify(body), {
        'content-type': 'application/json',
        ...headers,
      }),
    put: (path, body) => ask('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' }),
    delete: (path) => ask('DELETE', path, null, {}),
    form(path, parts) {
      const form = new FormData();
      for (const [name, value] of parts)
        typeof value === 'string' ? form.append(name, value) : form.append(name, value);
      return ask('POST', path, form, {});
    },
  };
}

export const csv = (text: string, name = 'clients.csv'): File => new File([text], name, { type: 'text/csv' });
