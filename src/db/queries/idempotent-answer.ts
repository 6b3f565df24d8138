/** Answers to requests that carried an `Idempotency-Key`; see http/idempotency. */
import type { Db } from '../sql.ts';

export interface RequestKey {
  accountUuid: string;
  path: string;
  keySha256: Buffer;
}

/** How long an answer is remembered (contract §2), and how long a second request waits for the first. */
export const rememberedFor = "interval '24 hours'";
const patience = '10s';
const forgottenAtOnce = 100;

/**
 * Claims a key inside an open transaction, or says what it was answered with. Waits for whoever has claimed it.
 * @throws the database's error 55P03 when the other takes too long
 */
export async function claimAnswer(
  db: Db,
  { accountUuid, path, keySha256 }: RequestKey,
  bodySha256: Buffer,
): Promise<{ sameBody: boolean; status: number; sealed: Buffer } | null> {
  await db.query(`SET LOCAL lock_timeout = '${patience}'`);
  const claimed = await db.query(
    `INSERT INTO idempotent_answer AS a (account_uuid, path, key_sha256, body_sha256) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_uuid, path, key_sha256) DO UPDATE
        SET body_sha256 = excluded.body_sha256, status = NULL, sealed = NULL, created_at = now()
      WHERE a.created_at < now() - ${rememberedFor}`,
    [accountUuid, path, keySha256, bodySha256],
  );
  if (claimed.rowCount === 1) return null;
  const { rows } = await db.query(
    `SELECT body_sha256 = $4 AS "sameBody", status, sealed FROM idempotent_answer
      WHERE account_uuid = $1 AND path = $2 AND key_sha256 = $3`,
    [accountUuid, path, keySha256, bodySha256],
  );
  return rows[0];
}

export async function keepAnswer(
  db: Db,
  { accountUuid, path, keySha256 }: RequestKey,
  status: number,
  sealed: Buffer,
): Promise<void> {
  await db.query(
    `UPDATE idempotent_answer SET status = $4, sealed = $5
      WHERE account_uuid = $1 AND path = $2 AND key_sha256 = $3`,
    [accountUuid, path, keySha256, status, sealed],
  );
}

/** Forgets a few answers that are too old, and what was done, so that they never pile up. @returns whether there may be more */
export async function forgetOldAnswers(db: Db): Promise<boolean> {
  let more = false;
  for (const table of ['idempotent_answer', 'idempotent_effect']) {
    const { rowCount } = await db.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM ${table} WHERE created_at < now() - ${rememberedFor}
          ORDER BY created_at LIMIT ${forgottenAtOnce} FOR UPDATE SKIP LOCKED))`,
    );
    more ||= rowCount === forgottenAtOnce;
  }
  return more;
}
