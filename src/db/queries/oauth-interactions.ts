/** Requests to be allowed something, while somebody decides. */
import type { Db } from '../sql.ts';

export async function upsertInteraction(
  db: Db,
  hash: Buffer,
  payload: string,
  lifeSeconds: number,
): Promise<void> {
  await db.query(
    `INSERT INTO oauth_interaction (id_sha256, payload, expires_at)
     VALUES ($1, $2, now() + make_interval(secs => $3))
     ON CONFLICT (id_sha256) DO UPDATE SET payload = excluded.payload, expires_at = excluded.expires_at`,
    [hash, payload, lifeSeconds],
  );
}

export async function selectInteraction(db: Db, hash: Buffer): Promise<string | null> {
  const { rows } = await db.query(
    'SELECT payload::text FROM oauth_interaction WHERE id_sha256 = $1 AND expires_at > now()',
    [hash],
  );
  return rows[0]?.payload ?? null;
}

export async function deleteInteraction(db: Db, hash: Buffer): Promise<void> {
  await db.query('DELETE FROM oauth_interaction WHERE id_sha256 = $1', [hash]);
}
