/** Keys of the authorization server: made by the first server that asks, in the database, so that all have the same. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { sharedSecret } from '../../db/queries/shared-secret.ts';
import type { Db } from '../../db/sql.ts';

export interface Keys {
  /** What the cookies of a request under way are signed with. */
  cookie: string;
  /** The library wants a signing key, though tokens are opaque and nothing is signed for clients. */
  signing: JWK;
}

export async function oauthKeys(db: Db): Promise<Keys> {
  const cookie = await sharedSecret(db, 'oauth-cookies', randomBytes(32));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const made = Buffer.from(JSON.stringify(privateKey.export({ format: 'jwk' })));
  const signing = await sharedSecret(db, 'oauth-signing', made);
  return { cookie: cookie.toString('base64url'), signing: JSON.parse(signing.toString()) };
}
