/** Making, listing and revoking personal access tokens (contract §4). */
import type { TokenView } from '../contract/token.ts';
import type { Db } from '../db/sql.ts';
import type { Page } from '../domain/views.ts';
import { invalid, notFound } from '../errors.ts';
import { newSecret, secretHash } from './secrets.ts';

const columns = 'uuid, name, account_uuid, created_at, expires_at, last_used_at';

interface Row {
  uuid: string;
  name: string;
  account_uuid: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

/** Nobody has so many programs; whoever makes tokens in a loop is told before the table grows. */
const tokensMax = 200;

/**
 * @param token `lifeSeconds` is the setting `TOKEN_LIFE`, one year unless said
 * @returns the token with its secret, which is told this once
 * @throws InletError 422 where the user has too many
 */
export async function createToken(
  db: Db,
  token: { userUuid: string; accountUuid: string; name: string; lifeSeconds: number },
): Promise<TokenView & { secret: string }> {
  if ((await countTokens(db, token.userUuid)) >= tokensMax)
    throw invalid({ name: [`You have ${tokensMax} tokens. Revoke one that is not used any more first.`] });
  const secret = newSecret();
  const { rows } = await db.query<Row>(
    `INSERT INTO personal_access_token (user_uuid, account_uuid, name, token_sha256, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5)) RETURNING ${columns}`,
    [token.userUuid, token.accountUuid, token.name, secretHash(secret), token.lifeSeconds],
  );
  return { ...toView(rows[0] as Row), secret };
}

/** A user's own tokens that still work, newest first. */
export async function listTokens(
  db: Db,
  userUuid: string,
  page: { page: number; perPage: number } = { page: 1, perPage: 500 },
): Promise<Page<TokenView>> {
  const { rows } = await db.query<Row & { total: string }>(
    `SELECT ${columns}, count(*) OVER () AS total FROM personal_access_token
     WHERE user_uuid = $1 AND revoked_at IS NULL AND expires_at > now()
     ORDER BY created_at DESC, uuid DESC LIMIT $2 OFFSET $3`,
    [userUuid, page.perPage, (page.page - 1) * page.perPage],
  );
  const total = rows.length > 0 ? Number(rows[0]?.total) : await countTokens(db, userUuid);
  return { rows: rows.map(toView), total, ...page };
}

/** From then on it is as good as unknown. @throws InletError 404 where the user has no such token */
export async function revokeToken(db: Db, userUuid: string, uuid: string): Promise<void> {
  const { rowCount } = await db.query(
    `UPDATE personal_access_token SET revoked_at = now() WHERE uuid = $1 AND user_uuid = $2 AND revoked_at IS NULL`,
    [uuid, userUuid],
  );
  if (rowCount === 0) throw notFound('Personal access token');
}

/** A page past the end has no row to carry the total. */
async function countTokens(db: Db, userUuid: string): Promise<number> {
  const { rows } = await db.query<{ total: string }>(
    `SELECT count(*) AS total FROM personal_access_token
     WHERE user_uuid = $1 AND revoked_at IS NULL AND expires_at > now()`,
    [userUuid],
  );
  return Number(rows[0]?.total);
}

const toView = (row: Row): TokenView => ({
  uuid: row.uuid,
  name: row.name,
  accountUuid: row.account_uuid,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
});
