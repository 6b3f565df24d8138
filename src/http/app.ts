/** The HTTP server, put together: every request passes the same doors, every error leaves by the same one. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import about from '../../package.json' with { type: 'json' };
import { type Config, publicUrl } from '../config.ts';
import { countUnrouted, guard } from './access.ts';
import { authorizationServer } from './authorization.ts';
import { readJson } from './bodies.ts';
import { refuseUnparsed } from './client-error.ts';
import { toAnswer } from './errors.ts';
import { securityHeaders } from './headers.ts';
import { answerOnce } from './idempotency/answer-once.ts';
import { RememberedAnswer } from './idempotency/once.ts';
import type { Inlet } from './inlet.ts';
import { Links } from './links.ts';
import { logFailure, logRequests } from './log.ts';
import { Metrics } from './metrics.ts';
import { tellUnknown } from './not-found.ts';
import { describeRoutes, showDocuments } from './openapi.ts';
import { RateLimit } from './rate-limit.ts';
import { serializerCompiler } from './replies.ts';
import { routes } from './routes/routes.ts';
import type { App } from './served.ts';
import { refuseUnstorable } from './storable.ts';
import { mindUnreadBodies } from './unread.ts';
import { validatorCompiler } from './validate.ts';

const jsonBytesMax = 2 ** 20;

/** Longer than any upload worth waiting for: 1 GiB at 50 kB/s. */
const requestMsMax = 6 * 3_600_000;

/** A connection on which nothing moves is closed. Events have heartbeats, uploads a shorter patience of their own. */
const idleMsMax = 15 * 60_000;

/** @returns the server, not listening yet; `serve.ts` makes it */
export async function app(inlet: Inlet): Promise<FastifyInstance> {
  const headers = securityHeaders(inlet.config.publicUrl?.startsWith('https:') ?? false);
  const limit = new RateLimit(inlet.config.rateLimitPerMinute);
  const app: App = fastify({
    loggerInstance: inlet.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: believed(inlet.config.trustProxy),
    bodyLimit: jsonBytesMax,
    requestTimeout: requestMsMax,
    connectionTimeout: idleMsMax,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    clientErrorHandler: refuseUnparsed(headers, limit),
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers);
      countUnrouted(request as FastifyRequest, reply as FastifyReply, limit);
      tellError(error, request as FastifyRequest, reply as FastifyReply);
    },
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler(!inlet.config.production));
  app.setErrorHandler(tellError);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...headers, 'x-request-id': request.id });
  });

  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());

  tellUnknown(app);
  logRequests(app);
  mindUnreadBodies(app);
  readJson(app);
  refuseUnstorable(app);
  const metrics = new Metrics(inlet.pool);
  metrics.watch(app);
  const links = new Links(inlet.pool, inlet.config.linkLifeSeconds, () =>
    publicUrl(inlet.config, portOf(app)),
  );
  const authorization = authorizationServer(inlet, links);
  const identityProvider = await identityProviderOf(inlet.config);
  const served = { ...inlet, links, metrics, authorization, identityProvider, closing: closing.signal };
  guard(app, served, limit);
  answerOnce(app, served);
  describeRoutes(app, about.version);
  app.register(cookie);
  app.register(multipart);
  showDocuments(app);
  app.register(async (scope) => {
    for (const add of routes) scope.register(async (own) => add(own as App, served));
  });
  await app.ready();
  return app as unknown as FastifyInstance;
}

/** The library for its tokens is loaded where a firm has one. */
async function identityProviderOf({ oidcIssuer: issuer, oidcAudience: audience }: Config) {
  if (!issuer || !audience) return null;
  const { IdentityProvider } = await import('../auth/identity-provider.ts');
  return new IdentityProvider({ issuer, audience });
}

function tellError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof RememberedAnswer) {
    reply.status(error.status).type('application/json; charset=utf-8').header('idempotency-replayed', 'true');
    reply.send(error.body);
    return;
  }
  const { status, body, retryAfter } = toAnswer(error);
  if (retryAfter !== null) reply.header('retry-after', retryAfter);
  reply.status(status).type('application/json; charset=utf-8');
  if (status >= 500) logFailure(request, reply, error);
  reply.send(body);
}

/** A number is how many proxies stand in front, counted from here. */
const believed = (proxies: boolean | number | string[]) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;

function portOf(app: App): number | undefined {
  const address = app.server.address();
  return address !== null && typeof address === 'object' ? address.port : undefined;
}
