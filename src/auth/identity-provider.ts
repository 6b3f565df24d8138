/** Tokens of the identity provider a firm has (OpenID Connect): JWTs, checked by the keys it publishes. */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type RemoteJWKSet } from 'jose';
import { everything, namesOf, scopeNames } from '../domain/scope.ts';
import { unauthenticated, unavailable } from '../errors.ts';

/** By key pairs only: with a shared secret whoever checks could sign as well. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const clockToleranceSeconds = 30;
const fetchMs = 5_000;

export interface IdentityProviderSettings {
  /** As tokens name it in `iss`; `OIDC_ISSUER`. */
  issuer: string;
  /** What Inlet is called there, in `aud`; `OIDC_AUDIENCE`. */
  audience: string;
  /** How long a key that is not known is not looked for again, so that nobody can make us ask without end. */
  cooldownMs?: number;
}

/** Whom a good token names. */
export interface Vouched {
  email: string;
  /** Scopes of ours that it names; all where it names none. */
  scope: string;
}

export class IdentityProvider {
  readonly #settings: IdentityProviderSettings;
  #published: Promise<Published> | null = null;

  constructor(settings: IdentityProviderSettings) {
    this.#settings = settings;
  }

  /**
   * @throws InletError 401 for a token that is not the provider's, not for us, over, or without a verified e-mail;
   *   503 while the provider's keys cannot be had
   */
  async vouch(token: string): Promise<Vouched> {
    const { issuer, keys } = await this.#told();
    const options = {
      issuer,
      audience: this.#settings.audience,
      algorithms,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp'],
    };
    const { payload } = await jwtVerify(token, keys, options).catch((error) => {
      throw isOfToken(error) ? unauthenticated() : away(error);
    });
    const { email, email_verified } = payload;
    if (typeof email !== 'string' || email_verified !== true) throw unauthenticated();
    return { email, scope: scopeOf(payload) };
  }

  /** Where the keys are, the provider says itself (OpenID Connect Discovery §4). A failure is not remembered. */
  #told(): Promise<Published> {
    this.#published ??= this.#discover().catch((error) => {
      this.#published = null;
      throw away(error);
    });
    return this.#published;
  }

  async #discover(): Promise<Published> {
    const { issuer, cooldownMs } = this.#settings;
    const answer = await fetch(`${withoutSlash(issuer)}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(fetchMs),
      headers: { accept: 'application/json' },
      redirect: 'error',
    });
    const told = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (typeof told.issuer !== 'string' || withoutSlash(told.issuer) !== withoutSlash(issuer))
      throw new Error('The identity provider describes another issuer than OIDC_ISSUER.');
    const keys = createRemoteJWKSet(new URL(String(told.jwks_uri)), {
      timeoutDuration: fetchMs,
      ...(cooldownMs !== undefined && { cooldownDuration: cooldownMs }),
    });
    return { issuer: told.issuer, keys };
  }
}

/** What the provider says of itself. */
interface Published {
  /** As its tokens have it, with a slash at the end or without. */
  issuer: string;
  keys: RemoteJWKSet;
}

const withoutSlash = (url: string): string => url.replace(/\/$/, '');

/** Of the library's errors those that say something of the token, not of the way to the keys. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

const away = (error: unknown) =>
  unavailable('The identity provider cannot be reached. Try again shortly.', error);

/** Names with spaces between (RFC 8693 §4.2); some providers make a list of them. */
function scopeOf({ scope }: JWTPayload): string {
  const named = namesOf(
    [scope]
      .flat()
      .filter((it) => typeof it === 'string')
      .join(' '),
  );
  const ours = named.filter((name) => name === everything || (scopeNames as string[]).includes(name));
  return ours.length > 0 ? ours.join(' ') : everything;
}
