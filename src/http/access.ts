/** The door: who asks, whether they may, and how often (contract §2). All before a byte of the body is read. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Asker, accountOf, identify } from '../auth/identify.ts';
import { mustChange, mustManage, mustOwn } from '../auth/roles.ts';
import { identifySession } from '../auth/sessions.ts';
import { tooManyAttempts, unauthorized } from '../errors.ts';
import type { RateLimit } from './rate-limit.ts';
import { allows, scopeOf } from './scopes.ts';
import type { Access, App, Served } from './served.ts';
import { mustBeOurs, sessionSecret } from './session-cookie.ts';

export function guard(app: App, served: Served, limit: RateLimit): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('bounds', null);

  app.addHook('onRoute', (route) => {
    const access = route.config?.access ?? byMethod(route.method);
    const scope = route.config?.scope ?? scopeOf(route.url, access);
    route.config = { ...route.config, access, scope };
  });

  app.addHook('onRequest', async (request, reply) => {
    const { access, probe } = request.routeOptions.config;
    if (probe) return tell(reply, limit.peek(addressKey(request)));
    try {
      if (needsToken(request, access)) await admit(request, reply, served);
    } finally {
      // Also for who was turned away: that is what the limit by address is for.
      const key = request.actor ? `user ${request.actor.userUuid}` : addressKey(request);
      spend(reply, limit, key);
    }
  });
}

async function admit(request: FastifyRequest, reply: FastifyReply, served: Served): Promise<void> {
  const { access, scope = 'person' } = request.routeOptions.config;
  const account = request.headers['x-plannr-account-uuid']?.toString();
  const { authorization } = request.headers;
  const secret = sessionSecret(request, served.config.publicUrl);
  const { actor, bounds } =
    authorization === undefined && secret !== null
      ? await admitSession(request, served, secret, account)
      : await identify(served.pool, authorization, account, served.identityProvider);
  request.actor = actor;
  request.bounds = bounds;
  if (!allows(bounds, scope)) {
    reply.header('www-authenticate', insufficient(scope));
    throw unauthorized();
  }
  if (access === 'change') mustChange(actor);
  if (access === 'manage') mustManage(actor);
  if (access === 'owner') mustOwn(actor);
}

/** RFC 6750 §3.1 */
const insufficient = (scope: string): string =>
  `Bearer error="insufficient_scope"${scope.includes(':') ? `, scope="${scope}"` : ''}`;

/** A cookie comes along whoever made the page that asks, so what changes something must be asked by a page of ours. */
async function admitSession(
  request: FastifyRequest,
  served: Served,
  secret: string,
  account: string | undefined,
): Promise<Asker> {
  if (request.method !== 'GET' && request.method !== 'HEAD') mustBeOurs(request, served.config.publicUrl);
  const { sessionLifeSeconds } = served.config;
  const actor = await identifySession(served.pool, secret, accountOf(account), sessionLifeSeconds);
  return { actor, bounds: null };
}

/** An address that leads nowhere is told so to anybody. */
function needsToken(request: FastifyRequest, access: Access | undefined): boolean {
  if (request.is404 || access === 'open') return false;
  return access !== 'link' || !Object.hasOwn(request.query as object, 'signature');
}

const byMethod = (method: string | string[]): Access =>
  [method].flat().every((one) => one === 'GET' || one === 'HEAD') ? 'look' : 'change';

/** For what never reaches a route: counted by address, and told. */
export function countUnrouted(request: FastifyRequest, reply: FastifyReply, limit: RateLimit): void {
  tell(reply, limit.take(addressKey(request)));
}

const addressKey = (request: FastifyRequest): string => `address ${request.ip}`;

/** @throws InletError 429 */
function spend(reply: FastifyReply, limit: RateLimit, key: string): void {
  const allowance = limit.take(key);
  tell(reply, allowance);
  if (allowance?.retryAfter) throw tooManyAttempts(allowance.retryAfter);
}

function tell(reply: FastifyReply, allowance: { limit: number; remaining: number } | null): void {
  if (!allowance) return;
  reply.header('x-ratelimit-limit', allowance.limit).header('x-ratelimit-remaining', allowance.remaining);
}
