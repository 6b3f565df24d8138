/** The server as its routes see it, and what each request carries. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { TSchema } from 'typebox';
import type { Bounds } from '../auth/identify.ts';
import type { IdentityProvider } from '../auth/identity-provider.ts';
import type { AuthorizationServer } from '../auth/oauth/server.ts';
import type { Actor } from '../domain/actor.ts';
import type { Once } from './idempotency/once.ts';
import type { Inlet } from './inlet.ts';
import type { Links } from './links.ts';
import type { Metrics } from './metrics.ts';
import type { RouteScope } from './scopes.ts';

/**
 * Who may ask a route. What a route does not say is decided for it, on the safe side: `look` for GET, else `change`.
 *
 * - `open`: anybody, without a token.
 * - `link`: whoever has a signed link, or a token.
 * - `look`: any account.
 * - `own`: any account, for what is the user's own (tokens).
 * - `change`: any account but a reader's.
 * - `manage`: an owner's or admin's, for what concerns the whole firm.
 * - `owner`: an owner of the firm.
 */
export type Access = 'open' | 'link' | 'look' | 'own' | 'change' | 'manage' | 'owner';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** What an application must have been allowed; see `scopes.ts`, which says it for every route. */
    scope?: RouteScope;
    /** Asked by machines again and again: not counted, and not logged unless it fails. */
    probe?: boolean;
    /** The body as the documents show it, of a route that reads its form itself. */
    form?: TSchema;
    /** The query as the documents show it, of a route that reads it itself. */
    query?: TSchema;
  }
  interface FastifyRequest {
    /** Who asks; null where a route is open or a link vouches. Routes take it with `actorOf`. */
    actor: Actor | null;
    /** What the token allows of what the account may do; null where all of it. */
    bounds: Bounds | null;
    /** The import a request made, for its line in the log. */
    importUuid: string | null;
    /** What a POST with an `Idempotency-Key` is remembered by; null without one. */
    once: Once | null;
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What a route works with beside the engine. */
export interface Served extends Inlet {
  links: Links;
  metrics: Metrics;
  authorization: () => Promise<AuthorizationServer>;
  /** Whose tokens are taken beside our own; null: nobody's. */
  identityProvider: IdentityProvider | null;
  /** Aborted when the server goes down: what streams without end, ends. */
  closing: AbortSignal;
}

/** Adds routes to the app. */
export type Routes = (app: App, served: Served) => void;

/** Who asks, on a route that asked for a token. */
export function actorOf(request: { actor: Actor | null }): Actor {
  if (!request.actor) throw new Error('A route that needs an account was reached without one.');
  return request.actor;
}
