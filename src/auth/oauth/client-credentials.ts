/** A token for an application in its own name, without a person (RFC 6749 §4.4). */
import type { KoaContextWithOIDC } from 'oidc-provider';
import { resolveScope } from './configuration.ts';

/** Beside the library's own way it refuses scopes that there are none of, and gives all where none is named. */
export async function issueOwnToken(ctx: KoaContextWithOIDC): Promise<void> {
  const { client, params, provider } = ctx.oidc;
  if (!client) throw new Error('The library calls this once it knows who asks.');
  const scope = resolveScope(params?.scope as string | undefined, client.scope ?? '');
  const token = new provider.ClientCredentials({ client, scope });
  ctx.oidc.entity('ClientCredentials', token);
  ctx.body = {
    access_token: await token.save(),
    expires_in: token.expiration,
    scope,
    token_type: token.tokenType,
  };
}
