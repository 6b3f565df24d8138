/** The addresses a firm wants to be told at. Those that were deleted are not found. */
import type { WebhookEvent, WebhookView } from '../../domain/webhook.ts';
import type { Db } from '../sql.ts';

const columns = `uuid, url, events, created_at AS "createdAt", updated_at AS "updatedAt", last_called_at AS "lastCalledAt"`;

/** Oldest first, and how many there are in all. */
export async function selectWebhooks(
  db: Db,
  firmUuid: string,
  limit: number,
  offset: number,
): Promise<{ rows: WebhookView[]; total: number }> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM webhook_subscription WHERE firm_uuid = $1 AND deleted_at IS NULL
      ORDER BY created_at, uuid LIMIT $2 OFFSET $3`,
    [firmUuid, limit, offset],
  );
  const counted = await db.query(
    'SELECT count(*)::int AS total FROM webhook_subscription WHERE firm_uuid = $1 AND deleted_at IS NULL',
    [firmUuid],
  );
  return { rows, total: counted.rows[0].total };
}

export async function selectWebhook(db: Db, firmUuid: string, uuid: string): Promise<WebhookView | null> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM webhook_subscription WHERE firm_uuid = $1 AND uuid = $2 AND deleted_at IS NULL`,
    [firmUuid, uuid],
  );
  return rows[0] ?? null;
}

/** @returns null where the firm has `most` already */
export async function insertWebhook(
  db: Db,
  it: {
    firmUuid: string;
    accountUuid: string;
    url: string;
    events: readonly WebhookEvent[];
    secret: string;
  },
  most: number,
): Promise<WebhookView | null> {
  const { rows } = await db.query(
    `INSERT INTO webhook_subscription (firm_uuid, account_uuid, url, events, secret)
     SELECT $1, $2, $3, $4, $5
      WHERE (SELECT count(*) FROM webhook_subscription WHERE firm_uuid = $1 AND deleted_at IS NULL) < $6
     RETURNING ${columns}`,
    [it.firmUuid, it.accountUuid, it.url, it.events, it.secret, most],
  );
  return rows[0] ?? null;
}

/** @returns null where there is none such */
export async function updateWebhook(
  db: Db,
  firmUuid: string,
  uuid: string,
  url: string,
  events: readonly WebhookEvent[],
): Promise<WebhookView | null> {
  const { rows } = await db.query(
    `UPDATE webhook_subscription SET url = $3, events = $4, updated_at = now()
      WHERE firm_uuid = $1 AND uuid = $2 AND deleted_at IS NULL RETURNING ${columns}`,
    [firmUuid, uuid, url, events],
  );
  return rows[0] ?? null;
}

/** Nothing is sent to it from now on. @returns whether there was one */
export async function deleteWebhook(db: Db, firmUuid: string, uuid: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE webhook_subscription SET deleted_at = now(), secret = ''
      WHERE firm_uuid = $1 AND uuid = $2 AND deleted_at IS NULL`,
    [firmUuid, uuid],
  );
  return rowCount === 1;
}

/** What is sent from now on is signed with another secret. @returns null where there is none such */
export async function updateWebhookSecret(
  db: Db,
  firmUuid: string,
  uuid: string,
  secret: string,
): Promise<WebhookView | null> {
  const { rows } = await db.query(
    `UPDATE webhook_subscription SET secret = $3, updated_at = now()
      WHERE firm_uuid = $1 AND uuid = $2 AND deleted_at IS NULL RETURNING ${columns}`,
    [firmUuid, uuid, secret],
  );
  return rows[0] ?? null;
}
