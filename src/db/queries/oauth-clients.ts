/** Applications that may ask in people's names. */
import type { Page } from '../../domain/views.ts';
import type { Db } from '../sql.ts';

/** An application as it is kept: its secret is not. */
export interface OauthClient {
  uuid: string;
  /** null: for people of any firm. */
  firmUuid: string | null;
  firmName: string | null;
  name: string;
  hasSecret: boolean;
  redirectUris: string[];
  /** The most it may ask for: `*`, or names with spaces between. */
  scope: string;
  /** Through which account it asks in its own name; null: it never does. */
  accountUuid: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const columns = `c.uuid, c.firm_uuid AS "firmUuid", f.name AS "firmName", c.name,
  c.secret_sha256 IS NOT NULL AS "hasSecret", c.redirect_uris AS "redirectUris", c.scope,
  c.account_uuid AS "accountUuid", c.created_at AS "createdAt", c.last_used_at AS "lastUsedAt"`;
const from = 'FROM oauth_client c LEFT JOIN firm f ON f.uuid = c.firm_uuid';

export interface NewClient {
  firmUuid: string | null;
  name: string;
  secretHash: Buffer | null;
  redirectUris: string[];
  scope: string;
  accountUuid: string | null;
}

/** @returns its uuid */
export async function insertClient(db: Db, client: NewClient): Promise<string> {
  const { rows } = await db.query(
    `INSERT INTO oauth_client (firm_uuid, name, secret_sha256, redirect_uris, scope, account_uuid)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING uuid`,
    [client.firmUuid, client.name, client.secretHash, client.redirectUris, client.scope, client.accountUuid],
  );
  return rows[0].uuid;
}

/** One that is not revoked, with the hash of its secret; null where there is none. */
export async function selectClient(
  db: Db,
  uuid: string,
): Promise<(OauthClient & { secretHash: Buffer | null }) | null> {
  const { rows } = await db.query(
    `SELECT ${columns}, c.secret_sha256 AS "secretHash" ${from} WHERE c.uuid = $1 AND c.revoked_at IS NULL`,
    [uuid],
  );
  return rows[0] ?? null;
}

/** Newest first. @param firmUuid null: of all firms, and those of none */
export async function selectClients(
  db: Db,
  firmUuid: string | null,
  page: { page: number; perPage: number },
): Promise<Page<OauthClient>> {
  const where = 'c.revoked_at IS NULL AND ($1::uuid IS NULL OR c.firm_uuid = $1)';
  const { rows } = await db.query(
    `SELECT ${columns} ${from} WHERE ${where} ORDER BY c.created_at DESC, c.uuid DESC LIMIT $2 OFFSET $3`,
    [firmUuid, page.perPage, (page.page - 1) * page.perPage],
  );
  const counted = await db.query(`SELECT count(*)::int AS total FROM oauth_client c WHERE ${where}`, [
    firmUuid,
  ]);
  return { rows, total: counted.rows[0].total, ...page };
}

/**
 * From then on it is as good as unknown, and all that people allowed it is over.
 * @param firmUuid null: whosesoever it is
 * @returns false where there is none
 */
export async function revokeClient(db: Db, uuid: string, firmUuid: string | null): Promise<boolean> {
  const { rowCount } = await db.query(
    `WITH revoked AS (
       UPDATE oauth_client SET revoked_at = now()
        WHERE uuid = $1 AND revoked_at IS NULL AND ($2::uuid IS NULL OR firm_uuid = $2) RETURNING uuid),
     tokens AS (DELETE FROM oauth_token t USING revoked WHERE t.client_uuid = revoked.uuid AND t.grant_uuid IS NULL),
     grants AS (DELETE FROM oauth_grant g USING revoked WHERE g.client_uuid = revoked.uuid)
     SELECT FROM revoked`,
    [uuid, firmUuid],
  );
  return rowCount === 1;
}
