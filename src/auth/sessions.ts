/** Sign-ins with a browser (contract §4 `session`). Who is disabled, or has changed the password, is out at once. */
import type { Db } from '../db/sql.ts';
import type { Actor, Role } from '../domain/actor.ts';
import { unauthenticated, unauthorized } from '../errors.ts';
import { looksLikeSecret, newSecret, secretHash } from './secrets.ts';

/** However often it is used, a session ends then. */
export const sessionDaysMax = 30;
/** Browsers somebody is signed in with at once; the one used longest ago goes first. */
const sessionsKept = 50;

interface Row {
  session_uuid: string;
  user_uuid: string;
  account_uuid: string | null;
  firm_uuid: string;
  role: Role;
  timezone: string;
  stale: boolean;
}

/** As for tokens: a left join, so that a good session for an account that is not theirs (403) differs from none (401). */
const statement = `
  SELECT s.uuid AS session_uuid, u.uuid AS user_uuid, e.uuid AS account_uuid, e.firm_uuid, e.role, f.timezone,
         s.last_used_at < now() - interval '1 minute' AS stale
  FROM web_session s
  JOIN app_user u ON u.uuid = s.user_uuid AND u.disabled_at IS NULL
  LEFT JOIN employee e ON e.user_uuid = u.uuid AND e.disabled_at IS NULL AND e.uuid = coalesce($2, s.account_uuid)
  LEFT JOIN firm f ON f.uuid = e.firm_uuid
  WHERE s.secret_sha256 = $1 AND s.last_used_at > now() - make_interval(secs => $3)
    AND s.created_at > now() - make_interval(days => ${sessionDaysMax})`;

/** @returns the secret for the cookie, told this once */
export async function createSession(db: Db, userUuid: string, accountUuid: string): Promise<string> {
  const secret = newSecret();
  await db.query('INSERT INTO web_session (user_uuid, account_uuid, secret_sha256) VALUES ($1, $2, $3)', [
    userUuid,
    accountUuid,
    secretHash(secret),
  ]);
  await db.query(
    `DELETE FROM web_session WHERE uuid IN (
       SELECT uuid FROM web_session WHERE user_uuid = $1 ORDER BY last_used_at DESC OFFSET ${sessionsKept})`,
    [userUuid],
  );
  return secret;
}

/**
 * @param account one of the user's other accounts; null for the one the session remembers
 * @param lifeSeconds how long it lasts unused, the setting `SESSION_LIFE`
 * @throws InletError 401 for an unknown or ended session, 403 for an account that is not the user's
 */
export async function identifySession(
  db: Db,
  secret: string,
  account: string | null,
  lifeSeconds: number,
): Promise<Actor> {
  if (!looksLikeSecret(secret)) throw unauthenticated();
  const { rows } = await db.query<Row>({
    name: 'identify-session',
    text: statement,
    values: [secretHash(secret), account, lifeSeconds],
  });
  const [row] = rows;
  if (!row) throw unauthenticated();
  if (!row.account_uuid) throw account ? unauthorized() : unauthenticated();
  if (row.stale)
    await db.query('UPDATE web_session SET last_used_at = now() WHERE uuid = $1', [row.session_uuid]);
  return {
    userUuid: row.user_uuid,
    accountUuid: row.account_uuid,
    firmUuid: row.firm_uuid,
    role: row.role,
    timezone: row.timezone,
  };
}

/** From then on the session acts through that account. The caller has seen that it is the user's. */
export async function rememberAccount(db: Db, secret: string, accountUuid: string): Promise<void> {
  await db.query('UPDATE web_session SET account_uuid = $2 WHERE secret_sha256 = $1', [
    secretHash(secret),
    accountUuid,
  ]);
}

export async function endSession(db: Db, secret: string): Promise<void> {
  await db.query('DELETE FROM web_session WHERE secret_sha256 = $1', [secretHash(secret)]);
}

/** Signs a user out everywhere. */
export async function endSessionsOf(db: Db, userUuid: string): Promise<void> {
  await db.query('DELETE FROM web_session WHERE user_uuid = $1', [userUuid]);
}
