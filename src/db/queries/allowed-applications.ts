/** What a user allowed applications, through any of their accounts. */
import type { AllowedView } from '../../contract/application.ts';
import type { Db } from '../sql.ts';

/** Applications that hold something of the user's now; the latest time counts where they were asked several times. */
export async function selectAllowed(db: Db, userUuid: string): Promise<AllowedView[]> {
  const { rows } = await db.query(
    `SELECT DISTINCT ON (c.name, c.uuid)
            c.uuid, c.name, cf.name AS "firmName", g.account_uuid AS "accountUuid", f.name AS "accountFirm", g.scope,
            g.created_at AS "allowedAt", max(g.last_used_at) OVER (PARTITION BY c.uuid) AS "lastUsedAt"
       FROM oauth_grant g
       JOIN employee e ON e.uuid = g.account_uuid
       JOIN firm f ON f.uuid = e.firm_uuid
       JOIN oauth_client c ON c.uuid = g.client_uuid AND c.revoked_at IS NULL
       LEFT JOIN firm cf ON cf.uuid = c.firm_uuid
      WHERE e.user_uuid = $1
        AND EXISTS (SELECT FROM oauth_token t
                     WHERE t.grant_uuid = g.uuid AND t.expires_at > now() AND t.consumed_at IS NULL)
      ORDER BY c.name, c.uuid, g.created_at DESC LIMIT 500`,
    [userUuid],
  );
  return rows;
}

/** All that the user allowed it, and every token that came from it. @returns false where there was nothing */
export async function deleteAllowed(db: Db, userUuid: string, clientUuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `DELETE FROM oauth_grant g USING employee e
      WHERE e.uuid = g.account_uuid AND e.user_uuid = $1 AND g.client_uuid = $2`,
    [userUuid, clientUuid],
  );
  return rowCount !== null && rowCount > 0;
}
