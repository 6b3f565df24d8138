/** An application as oidc-provider wants it described (RFC 7591 §2). */
import type { AllClientMetadata } from 'oidc-provider';
import type { OauthClient } from '../../db/queries/oauth-clients.ts';
import { everything, namesOf, scopeNames } from '../../domain/scope.ts';
import { isLocal } from '../redirect-uri.ts';

/**
 * @param client `secretHash` stands where the library expects a secret; `server.ts` compares hashes
 */
export function toMetadata(client: OauthClient & { secretHash: Buffer | null }): AllClientMetadata {
  const asksPeople = client.redirectUris.length > 0;
  return {
    client_id: client.uuid,
    client_name: client.name,
    ...(client.secretHash && { client_secret: client.secretHash.toString('hex') }),
    token_endpoint_auth_method: client.secretHash ? 'client_secret_post' : 'none',
    redirect_uris: client.redirectUris,
    application_type: isNative(client) ? 'native' : 'web',
    response_types: asksPeople ? ['code'] : [],
    response_modes: ['query'],
    grant_types: [
      ...(asksPeople ? ['authorization_code', 'refresh_token'] : []),
      ...(client.accountUuid === null ? [] : ['client_credentials']),
    ],
    scope: askable(client.scope).join(' '),
    id_token_signed_response_alg: 'ES256',
  };
}

/** All it may name in a request: who may have everything may ask for less. */
const askable = (scope: string): string[] =>
  namesOf(scope).includes(everything) ? [everything, ...scopeNames] : namesOf(scope);

/**
 * A program on somebody's own machine (RFC 8252): without a secret, and answered on the machine itself, where the
 * port is whatever is free (§7.3). Every other address is compared letter by letter (RFC 9700 §2.1).
 */
function isNative({ hasSecret, redirectUris }: OauthClient): boolean {
  return !hasSecret && redirectUris.length > 0 && redirectUris.every(isLocal);
}
