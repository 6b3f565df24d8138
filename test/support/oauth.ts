/** An application of OAuth 2.0 for tests, and the browser of whoever it asks. */
import { createHash, randomBytes } from 'node:crypto';
import { createApplication, type NewApplication } from '../../src/auth/applications.ts';
import type { Answer } from './api.ts';
import type { Person, TestInlet } from './inlet.ts';

/** A form to `/oauth/token` or `/oauth/revoke`, as clients send it. @param basic id and secret for a header instead */
export async function postForm(
  url: string,
  form: Record<string, string>,
  basic?: [string, string],
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: basic
      ? { authorization: `Basic ${Buffer.from(basic.map(encodeURIComponent).join(':')).toString('base64')}` }
      : {},
    body: new URLSearchParams(form),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : text };
}

/** A verifier and its challenge (RFC 7636 §4). */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Somebody's browser, as far as cookies and redirects go. */
export class Visitor {
  #url: string;
  readonly #cookies = new Map<string, { value: string; path: string }>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Goes on at another server that stands behind the same address. */
  moveTo(url: string): void {
    this.#url = url;
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#url);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = { accept: 'application/json', ...(cookie && { cookie }), ...init.headers };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  post(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json = { 'content-type': 'application/json', origin: this.#url, ...headers };
    return this.ask(address, { method: 'POST', headers: json, body: JSON.stringify(body) });
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    const { status } = await this.post('/api/v1/session', { email, password });
    if (status !== 200) throw new Error(`Signing in: ${status}`);
  }

  /** Opens an application's request. @returns the address of the page that asks, or where it went instead */
  async authorize(query: Record<string, string>): Promise<URL> {
    const response = await this.ask(`/oauth/authorize?${new URLSearchParams(query)}`);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status} ${await response.text()}`);
    return new URL(location);
  }

  /** Decides on the page at `page`. @returns where the application gets its answer */
  async decide(page: URL, decision: { allow: boolean; account_uuid?: string }): Promise<URL> {
    const answer = await this.post(`${page.pathname}/request`, decision);
    const { location } = (await answer.json()) as { location: string };
    if (!location) throw new Error(`Deciding: ${answer.status}`);
    const back = await this.ask(location);
    return new URL(back.headers.get('location') ?? '');
  }

  /** All of it: asks, allows. @returns the code */
  async allow(query: Record<string, string>, accountUuid: string): Promise<string> {
    const page = await this.authorize(query);
    const back = await this.decide(page, { allow: true, account_uuid: accountUuid });
    return back.searchParams.get('code') ?? `none: ${back}`;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const gone = attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one) || /^max-age=0$/i.test(one));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path });
  }
}

interface Registered {
  client_id: string;
  client_secret?: string;
}

/** An application at work: asks people, and exchanges what it gets. */
export class TestApplication {
  readonly redirect = 'https://crm-bridge.example/callback';
  readonly client: Registered;
  readonly #url: string;

  /** @param client as it goes into forms */
  constructor(url: string, client: Registered) {
    this.#url = url;
    this.client = client;
  }

  /** The query of a request; `more` may overrule any of it. */
  request(more: Record<string, string> = {}): Record<string, string> {
    const { client_id } = this.client;
    return {
      response_type: 'code',
      client_id,
      redirect_uri: this.redirect,
      scope: '*',
      state: 's1',
      ...more,
    };
  }

  token(form: Record<string, string>): Promise<Answer> {
    return postForm(`${this.#url}/oauth/token`, { ...this.client, ...form });
  }

  exchange(code: string, more: Record<string, string> = {}): Promise<Answer> {
    return this.token({ grant_type: 'authorization_code', code, redirect_uri: this.redirect, ...more });
  }

  refresh(refresh_token: string, more: Record<string, string> = {}): Promise<Answer> {
    return this.token({ grant_type: 'refresh_token', refresh_token, ...more });
  }

  revoke(token: string): Promise<Answer> {
    return postForm(`${this.#url}/oauth/revoke`, { ...this.client, token });
  }
}

/** Registers an application in the person's firm. */
export async function register(
  { url, pool }: Pick<TestInlet, 'url' | 'pool'>,
  person: Person,
  more: Partial<NewApplication> = {},
): Promise<TestApplication> {
  const { uuid, secret } = await createApplication(pool, {
    firmUuid: person.firmUuid,
    name: 'CRM Bridge',
    redirectUris: ['https://crm-bridge.example/callback'],
    confidential: true,
    scope: '*',
    accountUuid: null,
    ...more,
  });
  return new TestApplication(url, { client_id: uuid, ...(secret && { client_secret: secret }) });
}

/** A browser in which the person is signed in. */
export async function signedIn(url: string, person: Person): Promise<Visitor> {
  const visitor = new Visitor(url);
  await visitor.signIn(person);
  return visitor;
}
