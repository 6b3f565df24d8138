/** People who sign in. */

import type { Db } from '../db/sql.ts';
import type { Role } from '../domain/actor.ts';
import { InletError, invalid } from '../errors.ts';
import { addEmployee } from './firms.ts';
import { hashPassword, newPassword, verifyPassword } from './passwords.ts';
import { endSessionsOf } from './sessions.ts';

export interface NewUser {
  firmUuid: string;
  email: string;
  role: Role;
  firstName?: string;
  lastName?: string;
}

export interface CreatedUser {
  userUuid: string;
  accountUuid: string;
  /** Made up, told this once; null where the person already signed in elsewhere and keeps their own. */
  password: string | null;
}

/**
 * Somebody who signs in, with an account in the firm. One person may have accounts in several firms.
 * Call it inside a transaction: it makes two rows.
 * @throws InletError 422 where the address is none, or already has an account in that firm
 */
export async function createUser(db: Db, user: NewUser): Promise<CreatedUser> {
  const email = user.email.trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
    throw invalid({ email: ['The email field must be a valid email address.'] });
  const { userUuid, password } = await findOrMake(db, email);
  const taken = await db.query('SELECT FROM employee WHERE user_uuid = $1 AND firm_uuid = $2', [
    userUuid,
    user.firmUuid,
  ]);
  if (taken.rowCount) throw invalid({ email: ['The email has already been taken.'] });
  const accountUuid = await addEmployee(db, {
    firmUuid: user.firmUuid,
    userUuid,
    role: user.role,
    firstName: user.firstName ?? null,
    lastName: user.lastName ?? null,
    email,
  });
  return { userUuid, accountUuid, password };
}

/** Ends the sessions of whoever knew the old one. @param password null for a made-up one @returns the password @throws InletError 404 no such user, 422 too short */
export async function setPassword(db: Db, email: string, password: string | null = null): Promise<string> {
  const chosen = password ?? newPassword();
  if (chosen.length < 8) throw invalid({ password: ['The password field must be at least 8 characters.'] });
  const userUuid = await changeUser(db, email, 'password_hash = $2', [await hashPassword(chosen)]);
  await endSessionsOf(db, userUuid);
  return chosen;
}

/** From then on none of their tokens and sessions works, in any firm. @throws InletError 404 where there is no such user */
export async function disableUser(db: Db, email: string): Promise<void> {
  await changeUser(db, email, 'disabled_at = coalesce(disabled_at, now())', []);
}

/** Whether it is that user's password. */
export async function checkPassword(db: Db, userUuid: string, password: string): Promise<boolean> {
  const { rows } = await db.query<{ password_hash: string | null }>(
    'SELECT password_hash FROM app_user WHERE uuid = $1 AND disabled_at IS NULL',
    [userUuid],
  );
  return verifyPassword(password, rows[0]?.password_hash ?? null);
}

/** The error for an address nobody signs in with. */
export const unknownUser = (email: string): InletError =>
  new InletError('not_found', 404, `Nobody signs in with ${email}.`);

async function findOrMake(db: Db, email: string): Promise<{ userUuid: string; password: string | null }> {
  const found = await db.query<{ uuid: string }>(`SELECT uuid FROM app_user WHERE ${sameEmail}`, [email]);
  if (found.rows[0]) return { userUuid: found.rows[0].uuid, password: null };
  const password = newPassword();
  const made = await db.query<{ uuid: string }>(
    'INSERT INTO app_user (email, password_hash) VALUES ($1, $2) RETURNING uuid',
    [email, await hashPassword(password)],
  );
  return { userUuid: (made.rows[0] as { uuid: string }).uuid, password };
}

const sameEmail = 'lower(email COLLATE pg_c_utf8) = lower($1 COLLATE pg_c_utf8)';

/** @returns the user's uuid */
async function changeUser(db: Db, email: string, change: string, values: unknown[]): Promise<string> {
  const { rows } = await db.query<{ uuid: string }>(
    `UPDATE app_user SET ${change}, updated_at = now() WHERE ${sameEmail} RETURNING uuid`,
    [email.trim(), ...values],
  );
  if (!rows[0]) throw unknownUser(email);
  return rows[0].uuid;
}
