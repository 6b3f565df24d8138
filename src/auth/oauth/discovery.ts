/** What a client can find out by itself (RFC 8414). */
import type { KoaContextWithOIDC } from 'oidc-provider';
import { everything, scopeNames } from '../../domain/scope.ts';

/** What the library tells beside this belongs to OpenID Connect, which Inlet does not speak. */
const told = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'revocation_endpoint',
  'grant_types_supported',
  'response_types_supported',
  'token_endpoint_auth_methods_supported',
  'revocation_endpoint_auth_methods_supported',
  'code_challenge_methods_supported',
  'authorization_response_iss_parameter_supported',
];

export async function describe(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (!ctx.path.startsWith('/.well-known/')) return;
  const all = ctx.body as Record<string, unknown>;
  ctx.body = {
    ...Object.fromEntries(told.filter((name) => name in all).map((name) => [name, all[name]])),
    response_modes_supported: ['query'],
    scopes_supported: [everything, ...scopeNames],
  };
}
