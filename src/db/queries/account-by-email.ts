import type { Holder } from '../../domain/actor.ts';
import type { Db } from '../sql.ts';

/**
 * The user who signs in with that address, and one of their accounts.
 * @param account which one; null for their oldest
 * @returns null where nobody does, or they are disabled; an account of null where it is not theirs
 */
export async function accountByEmail(db: Db, email: string, account: string | null): Promise<Holder | null> {
  const { rows } = await db.query<Holder>({
    name: 'account-by-email',
    text: `
      SELECT u.uuid AS "userUuid", e.uuid AS "accountUuid", e.firm_uuid AS "firmUuid", e.role, f.timezone
        FROM app_user u
        LEFT JOIN employee e ON e.user_uuid = u.uuid AND e.disabled_at IS NULL AND ($2::uuid IS NULL OR e.uuid = $2)
        LEFT JOIN firm f ON f.uuid = e.firm_uuid
       WHERE lower(u.email COLLATE pg_c_utf8) = lower($1 COLLATE pg_c_utf8) AND u.disabled_at IS NULL
       ORDER BY e.created_at, e.uuid LIMIT 1`,
    values: [email, account],
  });
  return rows[0] ?? null;
}
