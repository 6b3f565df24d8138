/** Asks for the password once more, before something is made that outlives the sign-in. */
import type { Db } from '../db/sql.ts';
import { invalid } from '../errors.ts';
import { Attempts } from './attempts.ts';
import { checkPassword } from './users.ts';

/** A stolen token, or a browser left open, must not be able to make others. Guesses are slowed down. */
export class KnownPassword {
  private readonly attempts = new Attempts();
  private readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  /** @throws InletError 422, 429 after a few wrong guesses */
  async check(userUuid: string, password: string): Promise<void> {
    this.attempts.begin(userUuid);
    if (await checkPassword(this.db, userUuid, password)) return this.attempts.succeeded(userUuid);
    throw invalid({ password: ['The password is incorrect.'] });
  }
}
