/** What people allowed applications. */
import type { Db } from '../sql.ts';

export interface Grant {
  uuid: string;
  clientUuid: string;
  accountUuid: string;
  scope: string;
  createdAt: Date;
}

export async function insertGrant(db: Db, grant: Omit<Grant, 'createdAt'>): Promise<void> {
  await db.query('INSERT INTO oauth_grant (uuid, client_uuid, account_uuid, scope) VALUES ($1, $2, $3, $4)', [
    grant.uuid,
    grant.clientUuid,
    grant.accountUuid,
    grant.scope,
  ]);
}

export async function selectGrant(db: Db, uuid: string): Promise<Grant | null> {
  const { rows } = await db.query(
    `SELECT uuid, client_uuid AS "clientUuid", account_uuid AS "accountUuid", scope, created_at AS "createdAt"
       FROM oauth_grant WHERE uuid = $1`,
    [uuid],
  );
  return rows[0] ?? null;
}

/** Its codes and tokens go with it. */
export async function deleteGrant(db: Db, uuid: string): Promise<void> {
  await db.query('DELETE FROM oauth_grant WHERE uuid = $1', [uuid]);
}
