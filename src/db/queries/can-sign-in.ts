import type { Db } from '../sql.ts';

/** Whether the account is somebody's who may sign in. */
export async function canSignIn(db: Db, accountUuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `SELECT FROM employee e JOIN app_user u ON u.uuid = e.user_uuid
      WHERE e.uuid = $1 AND e.disabled_at IS NULL AND u.disabled_at IS NULL`,
    [accountUuid],
  );
  return rowCount === 1;
}
