/** What was done for requests that carried an `Idempotency-Key`; see http/idempotency. */
import type { Db } from '../sql.ts';
import { type RequestKey, rememberedFor } from './idempotent-answer.ts';

/** Notes what was done; of several things the last counts. */
export async function noteEffect(
  db: Db,
  { accountUuid, path, keySha256 }: RequestKey,
  bodySha256: Buffer,
  importUuid: string,
): Promise<void> {
  await db.query(
    `INSERT INTO idempotent_effect (account_uuid, path, key_sha256, body_sha256, import_uuid)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (account_uuid, path, key_sha256) DO UPDATE
        SET body_sha256 = excluded.body_sha256, import_uuid = excluded.import_uuid, created_at = excluded.created_at`,
    [accountUuid, path, keySha256, bodySha256, importUuid],
  );
}

export async function selectEffect(
  db: Db,
  { accountUuid, path, keySha256 }: RequestKey,
  bodySha256: Buffer,
): Promise<{ sameBody: boolean; importUuid: string } | null> {
  const { rows } = await db.query(
    `SELECT body_sha256 = $4 AS "sameBody", import_uuid AS "importUuid" FROM idempotent_effect
      WHERE account_uuid = $1 AND path = $2 AND key_sha256 = $3 AND created_at >= now() - ${rememberedFor}`,
    [accountUuid, path, keySha256, bodySha256],
  );
  return rows[0] ?? null;
}
