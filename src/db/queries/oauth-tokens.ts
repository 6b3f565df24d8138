/** Codes and tokens of OAuth 2.0. They are found by their hash only; see auth/oauth/adapter.ts. */
import type { Db } from '../sql.ts';

/** Kinds of things that are held, by the names the library calls them. */
export type TokenKind = 'AuthorizationCode' | 'AccessToken' | 'RefreshToken' | 'ClientCredentials';

export interface NewToken {
  hash: Buffer;
  kind: TokenKind;
  clientUuid: string;
  /** null: the application asks in its own name. */
  grantUuid: string | null;
  /** Through whom it asks; null: whom the application may ask as. */
  accountUuid: string | null;
  scope: string;
  payload: string;
  lifeSeconds: number;
}

/**
 * Keeps a new token.
 * @returns false where the application was revoked, may not ask in its own name, or asks through somebody who cannot
 * sign in any more
 * @throws the database's error 23503 where what it was allowed has been ended meanwhile
 */
export async function insertToken(db: Db, token: NewToken): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO oauth_token
       (token_sha256, kind, client_uuid, grant_uuid, account_uuid, scope, payload, expires_at)
     SELECT $1, $2, c.uuid, $4, e.uuid, $6, $7, now() + make_interval(secs => $8)
       FROM oauth_client c
       JOIN employee e ON e.uuid = coalesce($5, c.account_uuid) AND e.disabled_at IS NULL
       JOIN app_user u ON u.uuid = e.user_uuid AND u.disabled_at IS NULL
      WHERE c.uuid = $3 AND c.revoked_at IS NULL`,
    [
      token.hash,
      token.kind,
      token.clientUuid,
      token.grantUuid,
      token.accountUuid,
      token.scope,
      token.payload,
      token.lifeSeconds,
    ],
  );
  return rowCount === 1;
}

/** What was kept, and when it was used up (seconds since 1970); null where there is none. */
export async function selectToken(
  db: Db,
  kind: TokenKind,
  hash: Buffer,
): Promise<{ payload: string; consumed: number | null } | null> {
  const { rows } = await db.query(
    `SELECT payload::text, floor(extract(epoch FROM consumed_at))::float8 AS consumed
       FROM oauth_token WHERE token_sha256 = $1 AND kind = $2 AND expires_at > now()`,
    [hash, kind],
  );
  return rows[0] ?? null;
}

/** Uses it up. @returns false where somebody else has: of two at the same moment one is told so */
export async function consumeToken(db: Db, kind: TokenKind, hash: Buffer): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE oauth_token SET consumed_at = now()
      WHERE token_sha256 = $1 AND kind = $2 AND consumed_at IS NULL`,
    [hash, kind],
  );
  return rowCount === 1;
}

export async function deleteToken(db: Db, kind: TokenKind, hash: Buffer): Promise<void> {
  await db.query('DELETE FROM oauth_token WHERE token_sha256 = $1 AND kind = $2', [hash, kind]);
}

/** All of one kind that come from one permission. */
export async function deleteTokensOf(db: Db, kind: TokenKind, grantUuid: string): Promise<void> {
  await db.query('DELETE FROM oauth_token WHERE grant_uuid = $1 AND kind = $2', [grantUuid, kind]);
}

/**
 * Ends what a used-up token came from, and with it every token that did (RFC 9700 §4.14.2).
 * @param hash of the token that came twice
 */
export async function deleteFamilyOf(db: Db, hash: Buffer): Promise<void> {
  await db.query(
    `DELETE FROM oauth_grant WHERE uuid = (SELECT grant_uuid FROM oauth_token WHERE token_sha256 = $1)`,
    [hash],
  );
}
