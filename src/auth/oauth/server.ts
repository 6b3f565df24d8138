/** The authorization server (RFC 6749), by oidc-provider: this folder alone knows it. */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { errors, type Interaction, type KoaContextWithOIDC } from 'oidc-provider';
import type { Db } from '../../db/sql.ts';
import { notFound } from '../../errors.ts';
import { secretHash } from '../secrets.ts';
import { issueOwnToken } from './client-credentials.ts';
import { configuration } from './configuration.ts';
import { describe } from './discovery.ts';
import { oauthKeys } from './keys.ts';

/** What an application asks somebody for. */
export interface Asked {
  clientUuid: string;
  /** `*`, or names with spaces between. */
  scope: string;
  redirectUri: string;
}

/** A mistake that is shown to a person, as it cannot be sent back to the application (RFC 6749 §4.1.2.1). */
export interface ShownError {
  error: string;
  error_description?: string | undefined;
}

export interface AuthorizationServer {
  /** Answers on one of its own routes. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** @throws InletError 404 where the browser has no such request under way */
  asked(request: IncomingMessage, response: ServerResponse, uid: string): Promise<Asked>;
  /** Allows it, through one account. @returns where the browser goes on */
  allow(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    accountUuid: string,
  ): Promise<string>;
  /** Refuses it. @returns where the browser goes on */
  refuse(request: IncomingMessage, response: ServerResponse): Promise<string>;
}

export interface Around {
  /** The address people reach the server by. */
  issuer: string;
  /** A page for somebody's eyes, as HTML; null: as JSON. */
  page(error: ShownError, response: ServerResponse): string | null;
  /** Told what nobody planned. */
  failed(error: unknown): void;
}

export async function makeAuthorizationServer(db: Db, around: Around): Promise<AuthorizationServer> {
  const { issuer } = around;
  const provider = new Provider(
    issuer,
    configuration(db, issuer, await oauthKeys(db), async (ctx, out) => show(ctx, out, around)),
  );
  // Addresses are made of the issuer, never of the request's Host: `handle` says so to what the library looks at.
  provider.proxy = true;
  provider.on('server_error', (_ctx, error) => around.failed(error));
  provider.registerGrantType('client_credentials', issueOwnToken, ['scope']);
  provider.use(refuseOtherModes);
  provider.use(describe);
  Object.assign(provider.Client.prototype, { compareClientSecret });
  const answer = provider.callback();

  const underWay = async (
    request: IncomingMessage,
    response: ServerResponse,
    uid: string,
  ): Promise<Interaction> => {
    const found = await provider.interactionDetails(request, response).catch(orNone);
    if (found?.uid !== uid) throw notFound('Request');
    return found;
  };

  return {
    handle(request, response) {
      reachedBy(issuer, request);
      return answer(request, response);
    },
    async asked(request, response, uid) {
      const { params } = await underWay(request, response, uid);
      return {
        clientUuid: String(params.client_id),
        scope: String(params.scope),
        redirectUri: String(params.redirect_uri),
      };
    },
    async allow(request, response, { clientUuid, scope }, accountUuid) {
      const grant = new provider.Grant({ clientId: clientUuid, accountId: accountUuid });
      grant.jti = randomUUID();
      grant.addOIDCScope(scope);
      const grantId = await grant.save();
      const result = { login: { accountId: accountUuid, remember: false }, consent: { grantId } };
      return provider.interactionResult(request, response, result);
    },
    async refuse(request, response) {
      const result = { error: 'access_denied', error_description: 'the person refused' };
      return provider.interactionResult(request, response, result);
    },
  };
}

/** Of a request that has expired, or is another browser's, nothing is told. */
function orNone(error: unknown): null {
  if (error instanceof errors.SessionNotFound) return null;
  throw error;
}

/** Secrets are kept as hashes: what the library takes for the secret is the hash in hex. */
function compareClientSecret(this: { clientSecret?: string }, given: string): boolean {
  return timingSafeEqual(Buffer.from(this.clientSecret ?? '', 'hex'), secretHash(given));
}

/** The library makes absolute addresses of what it believes the request came by. */
function reachedBy(issuer: string, request: IncomingMessage & { baseUrl?: string }): void {
  const { host, protocol, pathname } = new URL(issuer);
  Object.assign(request.headers, { host, 'x-forwarded-proto': protocol.slice(0, -1) });
  delete request.headers['x-forwarded-host'];
  request.baseUrl = pathname.replace(/\/$/, '');
}

/** Codes go back in the query only: the library's other ways need pages with scripts, or fragments. */
async function refuseOtherModes(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  const mode = ctx.query.response_mode;
  if (mode !== undefined && mode !== 'query') ctx.query = { ...ctx.query, response_mode: 'unsupported' };
  await next();
}

function show(ctx: KoaContextWithOIDC, out: ShownError, around: Around): void {
  const page = ctx.accepts('json', 'html') === 'html' ? around.page(out, ctx.res) : null;
  if (page === null) ctx.body = out;
  else {
    ctx.type = 'html';
    ctx.body = page;
  }
}
