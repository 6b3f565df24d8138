import type { Db } from '../sql.ts';

/**
 * Forgets a few of what is over, so that it never piles up: called where new things are kept, so nothing has to run
 * by the clock. A permission from which nothing is left is over, too; a young one may not have given its code yet.
 */
export async function forgetExpiredOauth(db: Db): Promise<void> {
  const few = (table: string, where: string, order: string) =>
    `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT 100 FOR UPDATE SKIP LOCKED))`;
  await db.query(few('oauth_interaction', 'expires_at < now()', 'expires_at'));
  const { rowCount } = await db.query(few('oauth_token', 'expires_at < now()', 'expires_at'));
  // Only what has lost a token can have none.
  if (rowCount === 0) return;
  await db.query(
    few(
      'oauth_grant',
      `created_at < now() - interval '1 hour'
       AND NOT EXISTS (SELECT FROM oauth_token t WHERE t.grant_uuid = oauth_grant.uuid)`,
      'created_at',
    ),
  );
}
