/** Who is asking (contract §2 Authorization, Account). */
import { asUuid } from '../contract/schema.ts';
import type { Db } from '../db/sql.ts';
import type { Actor, Role } from '../domain/actor.ts';
import { unauthenticated, unauthorized } from '../errors.ts';
import { looksLikeSecret, secretHash } from './secrets.ts';

interface Row {
  token_uuid: string;
  user_uuid: string;
  account_uuid: string | null;
  firm_uuid: string;
  role: Role;
  timezone: string;
  stale: boolean;
}

/**
 * One statement a request, nothing remembered: who is disabled or revoked is out at once.
 * A left join, so that a good token for an account that is not theirs (403) differs from no good token (401).
 */
const statement = `
  SELECT t.uuid AS token_uuid, u.uuid AS user_uuid, e.uuid AS account_uuid, e.firm_uuid, e.role, f.timezone,
         t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute' AS stale
  FROM personal_access_token t
  JOIN app_user u ON u.uuid = t.user_uuid AND u.disabled_at IS NULL
  LEFT JOIN employee e ON e.user_uuid = u.uuid AND e.disabled_at IS NULL AND e.uuid = coalesce($2, t.account_uuid)
  LEFT JOIN firm f ON f.uuid = e.firm_uuid
  WHERE t.token_sha256 = $1 AND t.revoked_at IS NULL AND t.expires_at > now()`;

/**
 * @param authorization the header as it came
 * @param accountHeader `X-PLANNR-ACCOUNT-UUID` as it came; absent or empty: the account the token was made for
 * @throws InletError 401 for no, an unknown, expired or revoked token; 403 for an account that is not the user's
 */
export async function identify(
  db: Db,
  authorization: string | undefined,
  accountHeader: string | undefined,
): Promise<Actor> {
  const secret = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (!secret || !looksLikeSecret(secret)) throw unauthenticated();
  const wanted = accountOf(accountHeader);
  const { rows } = await db.query<Row>({
    name: 'identify',
    text: statement,
    values: [secretHash(secret), wanted],
  });
  const [row] = rows;
  if (!row) throw unauthenticated();
  if (!row.account_uuid) throw wanted ? unauthorized() : unauthenticated();
  if (row.stale) await noteUse(db, row.token_uuid);
  return {
    userUuid: row.user_uuid,
    accountUuid: row.account_uuid,
    firmUuid: row.firm_uuid,
    role: row.role,
    timezone: row.timezone,
  };
}

/** Which account a request names; null where it names none. What is no id is an account nobody has. */
export const accountOf = (header: string | undefined): string | null =>
  header ? (asUuid(header) ?? nobody) : null;

/** An account nobody has. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** At most one write a minute a token, however many ask at once. */
async function noteUse(db: Db, tokenUuid: string): Promise<void> {
  await db.query(
    `UPDATE personal_access_token SET last_used_at = now()
     WHERE uuid = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [tokenUuid],
  );
}
