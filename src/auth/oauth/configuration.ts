/** How oidc-provider is set up: which of its many features there are, and how long things last. */
import { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { canSignIn } from '../../db/queries/can-sign-in.ts';
import type { Db } from '../../db/sql.ts';
import { everything, namesOf, scopeNames, unknownIn } from '../../domain/scope.ts';
import { adapterFor } from './adapter.ts';
import type { Keys } from './keys.ts';

const hour = 3_600;
const day = 24 * hour;

/** Seconds that a code, a token, and a request somebody has to decide on are good for. */
export const lives = { code: 60, access: hour, refresh: 30 * day, request: hour } as const;

/** Where its routes stand; those that are not named here are not mounted. */
export const paths = {
  authorization: '/oauth/authorize',
  token: '/oauth/token',
  revocation: '/oauth/revoke',
  /** Where somebody is asked; the request's id follows. */
  consent: '/oauth/consent',
} as const;

const off = { enabled: false };

/**
 * @param issuer the address people reach the server by
 * @param renderError shows a mistake that cannot be sent back to the application
 */
export function configuration(
  db: Db,
  issuer: string,
  keys: Keys,
  renderError: NonNullable<Configuration['renderError']>,
): Configuration {
  return {
    adapter: (name) => adapterFor(db, name),
    jwks: { keys: [keys.signing] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: {
      keys: [keys.cookie],
      names: { session: 'inlet_oauth', interaction: 'inlet_oauth_request', resume: 'inlet_oauth_resume' },
      long: { httpOnly: true, sameSite: 'lax', path: new URL(issuer + paths.authorization).pathname },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    routes: { authorization: paths.authorization, token: paths.token, revocation: paths.revocation },
    responseTypes: ['code'],
    scopes: [everything, ...scopeNames],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    // RFC 9700 §2.1.1; existing clients of the compatible API have a secret, and know nothing of PKCE.
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    allowOmittingSingleRegisteredRedirectUri: false,
    acceptQueryParamAccessTokens: false,
    clientBasedCORS: () => false,
    extraParams: { scope: askedScope },
    features: {
      revocation: { enabled: true },
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      rpInitiatedLogout: off,
      userinfo: off,
    },
    ttl: {
      AuthorizationCode: lives.code,
      AccessToken: lives.access,
      ClientCredentials: lives.access,
      RefreshToken: lives.refresh,
      Grant: lives.refresh,
      IdToken: lives.code,
      Interaction: lives.request,
      Session: lives.request,
    },
    expiresWithSession: async () => false,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    findAccount: async (_ctx, accountId) =>
      (await canSignIn(db, accountId)) ? { accountId, claims: async () => ({ sub: accountId }) } : undefined,
    interactions: { url: async (_ctx, { uid }) => `${issuer}${paths.consent}/${uid}` },
    renderError,
  };
}

/** Nothing asked for means all the application may have (RFC 6749 §3.3); a name that is not known is refused. */
function askedScope(ctx: KoaContextWithOIDC, asked: string | undefined): void {
  const { params, client } = ctx.oidc;
  if (params && client) params.scope = resolveScope(asked, client.scope ?? '');
}

/**
 * @param asked as the request has it
 * @param allowed all the application may name
 * @throws the library's error `invalid_scope`
 */
export function resolveScope(asked: string | undefined, allowed: string): string {
  const most = namesOf(allowed);
  if (!asked) return most.includes(everything) ? everything : most.join(' ');
  const [unknown] = unknownIn(asked);
  if (unknown !== undefined) throw new errors.InvalidScope(`there is no scope ${unknown}`, unknown);
  const [denied] = namesOf(asked).filter((name) => !most.includes(name));
  if (denied !== undefined) throw new errors.InvalidScope('requested scope is not allowed', denied);
  return namesOf(asked).join(' ');
}
