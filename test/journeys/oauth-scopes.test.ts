/** Every route of openapi.json, asked by applications that were allowed each scope: routes are not listed here. */
import { describe, expect, test } from 'vitest';
import { scopeNames } from '../../src/domain/scope.ts';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { register } from '../support/oauth.ts';

interface Route {
  method: string;
  path: string;
  /** Scopes an application needs; null where it may not ask at all. */
  needs: string[] | null;
}

const inlet = await startInlet();
const owner = await inlet.person();
const { body: document } = await apiOf(inlet.url, null).get('/openapi.json');

const routes: Route[] = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, item]) =>
    Object.entries(item)
      .filter(([, { security }]) => security !== undefined)
      .map(([method, { security = [] }]) => ({
        method: method.toUpperCase(),
        path,
        needs: security.find((one) => 'oauth' in one)?.oauth ?? null,
      })),
);
interface Operation {
  security?: Record<string, string[]>[];
}

/** A token of an application that was allowed just that. */
async function tokenFor(scope: string): Promise<string> {
  const application = await register(inlet, owner, {
    redirectUris: [],
    scope,
    accountUuid: owner.accountUuid,
  });
  const { body } = await application.token({ grant_type: 'client_credentials' });
  return body.access_token;
}
const tokens = new Map<string, string>();
for (const scope of [...scopeNames, '*']) tokens.set(scope, await tokenFor(scope));

async function ask({ method, path }: Route, token: string) {
  const address = path.replace('{uuid}', crypto.randomUUID()).replace('{type}', 'clients');
  const response = await fetch(inlet.url + address, {
    method,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('every route says what an application needs', () => {
  const known = new Set<string>(scopeNames);
  expect(routes.length).toBeGreaterThan(30);
  for (const { needs } of routes) for (const scope of needs ?? []) expect(known).toContain(scope);
  const used = new Set(routes.flatMap(({ needs }) => needs ?? []));
  expect([...used].sort()).toEqual([...scopeNames].sort());
});

describe.each([...tokens])('allowed %s', (held, token) => {
  const may = ({ needs }: Route) =>
    needs !== null && (held === '*' || needs.every((scope) => scope === held));
  const named = (list: Route[]) => list.map((route) => [`${route.method} ${route.path}`, route] as const);

  test.each(named(routes.filter((route) => !may(route))))('%s is 403', async (_name, route) => {
    const { status, headers, text } = await ask(route, token);
    expect({ status, text }).toEqual({ status: 403, text: '{"message":"This action is unauthorized."}' });
    const said = headers.get('www-authenticate');
    expect(said).toContain('Bearer error="insufficient_scope"');
    if (route.needs) expect(said).toContain(`scope="${route.needs.join(' ')}"`);
  });

  test.each(named(routes.filter(may)))('%s is let in', async (_name, route) => {
    const { status } = await ask(route, token);
    expect([200, 404, 409, 415, 422]).toContain(status);
  });
});

test('a person’s own token is bound by no scope', async () => {
  for (const route of routes) expect((await ask(route, owner.token)).status).not.toBe(403);
});
