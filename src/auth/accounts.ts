/** The accounts a user acts through. */

import type { Db } from '../db/sql.ts';
import type { Actor, Role } from '../domain/actor.ts';
import type { AccountView } from '../domain/views.ts';
import { InletError } from '../errors.ts';
import { unknownUser } from './users.ts';

interface Row {
  uuid: string;
  role: Role;
  first_name: string | null;
  last_name: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  created_at: Date;
  updated_at: Date;
  firm_uuid: string;
  firm_name: string;
  timezone: string;
}

/** Every account of a user that works, oldest first. One person has a handful. */
export async function accountsOf(db: Db, userUuid: string): Promise<AccountView[]> {
  const { rows } = await db.query<Row>(
    `SELECT e.uuid, e.role, e.first_name, e.last_name, e.name, e.email, e.phone, e.created_at, e.updated_at,
            e.firm_uuid, f.name AS firm_name, f.timezone
     FROM employee e JOIN firm f ON f.uuid = e.firm_uuid
     WHERE e.user_uuid = $1 AND e.disabled_at IS NULL ORDER BY e.created_at, e.uuid LIMIT 500`,
    [userUuid],
  );
  return rows.map((row) => ({
    uuid: row.uuid,
    firm: { uuid: row.firm_uuid, name: row.firm_name, timezone: row.timezone },
    type: 'employee',
    role: row.role,
    firstName: row.first_name,
    lastName: row.last_name,
    name: row.name,
    email: row.email,
    phone: row.phone,
    withLogin: true,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

/**
 * For whom a command acts (contract §1): whoever signs in with `email`, through their oldest account; else the
 * first owner there is.
 * @throws InletError 404 where there is nobody
 */
export async function ownerActor(db: Db, email?: string): Promise<Actor> {
  const { rows } = await db.query<Actor>(
    `SELECT u.uuid AS "userUuid", e.uuid AS "accountUuid", e.firm_uuid AS "firmUuid", e.role, f.timezone
     FROM employee e JOIN app_user u ON u.uuid = e.user_uuid JOIN firm f ON f.uuid = e.firm_uuid
     WHERE u.disabled_at IS NULL AND e.disabled_at IS NULL
       AND CASE WHEN $1::text IS NULL THEN e.role = 'owner'
                ELSE lower(u.email COLLATE pg_c_utf8) = lower($1 COLLATE pg_c_utf8) END
     ORDER BY e.created_at, e.uuid LIMIT 1`,
    [email?.trim() ?? null],
  );
  if (rows[0]) return rows[0];
  if (email) throw unknownUser(email);
  throw new InletError(
    'not_found',
    404,
    'There is no firm yet. Make one: inlet firm create --name N --owner-email E',
  );
}
