import type { Db } from '../sql.ts';

/**
 * A secret that every server must share: what was made first for this purpose.
 * The update that changes nothing is there to give back the row somebody else made at the same moment.
 * @param made what is kept where there is none yet
 */
export async function sharedSecret(db: Db, purpose: string, made: Buffer): Promise<Buffer> {
  const { rows } = await db.query<{ secret: Buffer }>(
    `INSERT INTO signing_key (purpose, secret) VALUES ($1, $2)
     ON CONFLICT (purpose) DO UPDATE SET secret = signing_key.secret RETURNING secret`,
    [purpose, made],
  );
  return (rows[0] as { secret: Buffer }).secret;
}
