/** Signing in with e-mail and password (contract §4 `session`). */
import type { Db } from '../db/sql.ts';
import { invalid } from '../errors.ts';
import { Attempts } from './attempts.ts';
import { verifyPassword } from './passwords.ts';

/** A whole office may sign in from one address, and somebody there mistypes. */
const freeFailuresOfAddress = 30;

/** Slows down whoever guesses the password of one user, or of many from one address. */
export class SignIn {
  private readonly ofUser = new Attempts();
  private readonly ofAddress = new Attempts(undefined, freeFailuresOfAddress);
  private readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  /**
   * @param address where the request came from
   * @returns the user's uuid
   * @throws InletError 422 that does not tell whether there is such a user, 429 after a few of those
   */
  async check(email: string, password: string, address: string): Promise<string> {
    const user = email.trim().toLowerCase();
    this.ofUser.begin(user);
    this.ofAddress.begin(address);
    const { rows } = await this.db.query<{ uuid: string; password_hash: string | null }>(
      `SELECT uuid, password_hash FROM app_user
       WHERE lower(email COLLATE pg_c_utf8) = lower($1 COLLATE pg_c_utf8) AND disabled_at IS NULL`,
      [user],
    );
    const found = rows[0];
    if ((await verifyPassword(password, found?.password_hash ?? null)) && found) {
      this.ofUser.succeeded(user);
      this.ofAddress.excused(address);
      return found.uuid;
    }
    throw invalid({ email: ['These credentials do not match our records.'] });
  }
}
