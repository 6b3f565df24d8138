/** Whose a token is: one statement a request, nothing remembered, so who is disabled or revoked is out at once. */
import type { Holder } from '../../domain/actor.ts';
import type { Db } from '../sql.ts';

interface Row extends Holder {
  /** null: not bound to any. */
  scope: string | null;
  onlyFirmUuid: string | null;
  /** Not noted as used for a minute. */
  stale: boolean;
}

const staleAfter = "interval '1 minute'";

/**
 * $1 the token's hash, $2 the account that is asked for, or null.
 * Left joins, so that a good token for an account that is not theirs (403) differs from no good token (401).
 */
const columns = `u.uuid AS "userUuid", e.uuid AS "accountUuid", e.firm_uuid AS "firmUuid", e.role, f.timezone,
  t.last_used_at IS NULL OR t.last_used_at < now() - ${staleAfter} AS stale`;
const account =
  'employee e ON e.user_uuid = u.uuid AND e.disabled_at IS NULL AND e.uuid = coalesce($2, t.account_uuid)';
const firm = 'LEFT JOIN firm f ON f.uuid = e.firm_uuid';

const statements = {
  personal: `
    SELECT ${columns}, NULL AS scope, NULL AS "onlyFirmUuid"
      FROM personal_access_token t
      JOIN app_user u ON u.uuid = t.user_uuid AND u.disabled_at IS NULL
      LEFT JOIN ${account} ${firm}
     WHERE t.token_sha256 = $1 AND t.revoked_at IS NULL AND t.expires_at > now()`,
  // An application in its own name (no grant) has one account and no other.
  oauth: `
    SELECT ${columns}, t.scope,
           CASE WHEN t.grant_uuid IS NULL THEN own.firm_uuid ELSE c.firm_uuid END AS "onlyFirmUuid"
      FROM oauth_token t
      JOIN oauth_client c ON c.uuid = t.client_uuid AND c.revoked_at IS NULL
      JOIN employee own ON own.uuid = t.account_uuid
      JOIN app_user u ON u.uuid = own.user_uuid AND u.disabled_at IS NULL
      LEFT JOIN ${account}
            AND (c.firm_uuid IS NULL OR e.firm_uuid = c.firm_uuid)
            AND (t.grant_uuid IS NOT NULL OR e.uuid = t.account_uuid) ${firm}
     WHERE t.token_sha256 = $1 AND t.kind IN ('AccessToken', 'ClientCredentials') AND t.expires_at > now()`,
};

/** null for an unknown, expired or revoked token, and where its user is disabled. @param account which of the user's is asked for */
export async function selectTokenHolder(
  db: Db,
  kind: 'personal' | 'oauth',
  hash: Buffer,
  account: string | null,
): Promise<Row | null> {
  const { rows } = await db.query<Row>({
    name: `identify-${kind}`,
    text: statements[kind],
    values: [hash, account],
  });
  return rows[0] ?? null;
}

const stale = `(last_used_at IS NULL OR last_used_at < now() - ${staleAfter})`;

const notes = {
  personal: `UPDATE personal_access_token SET last_used_at = now() WHERE token_sha256 = $1 AND ${stale}`,
  // The token is gone in an hour; when the application was last there is asked for longer.
  oauth: `
    WITH used AS (
      UPDATE oauth_token SET last_used_at = now() WHERE token_sha256 = $1 AND ${stale}
      RETURNING client_uuid, grant_uuid),
    granted AS (UPDATE oauth_grant SET last_used_at = now() WHERE uuid = (SELECT grant_uuid FROM used))
    UPDATE oauth_client SET last_used_at = now() WHERE uuid = (SELECT client_uuid FROM used) AND ${stale}`,
};

/** At most one write a minute a token, however many ask at once. */
export async function noteTokenUse(db: Db, kind: 'personal' | 'oauth', hash: Buffer): Promise<void> {
  await db.query(notes[kind], [hash]);
}
