/** The outbox: what is to be told of, written in the transaction in which it happens; see engine/announce.ts. */
import type { WebhookBody } from '../../contract/webhook-body.ts';
import type { DeliveryView, WebhookEvent } from '../../domain/webhook.ts';
import type { Db } from '../sql.ts';

/** Whether anybody of the firm wants to be told. */
export async function hasSubscribers(db: Db, firmUuid: string, event: WebhookEvent): Promise<boolean> {
  const { rowCount } = await db.query(
    `SELECT FROM webhook_subscription WHERE firm_uuid = $1 AND $2 = ANY (events) AND deleted_at IS NULL LIMIT 1`,
    [firmUuid, event],
  );
  return rowCount === 1;
}

/** Puts an event in the outbox, with a delivery for each address that wants it. */
export async function insertEvent(
  db: Db,
  it: {
    uuid: string;
    firmUuid: string;
    importUuid: string;
    event: WebhookEvent;
    at: Date;
    body: WebhookBody;
  },
): Promise<void> {
  await db.query(
    `WITH happened AS (
       INSERT INTO webhook_event (uuid, firm_uuid, import_uuid, name, at, body) VALUES ($1, $2, $3, $4, $5, $6)
     )
     INSERT INTO webhook_delivery (firm_uuid, subscription_uuid, event_uuid)
     SELECT $2, uuid, $1 FROM webhook_subscription
      WHERE firm_uuid = $2 AND $4 = ANY (events) AND deleted_at IS NULL`,
    [it.uuid, it.firmUuid, it.importUuid, it.event, it.at, JSON.stringify(it.body)],
  );
}

/** Of a delivery `d` and its event `e`. */
const deliveryColumns = `
  d.uuid, d.event_uuid AS "eventUuid", e.name AS event, e.import_uuid AS "importUuid", d.status, d.attempts,
  d.answer_status AS "answerStatus", d.error, d.created_at AS "createdAt", d.last_at AS "lastAt", d.next_at AS "nextAt"`;

/** What was, or is to be, sent to an address, latest first. */
export async function selectDeliveries(
  db: Db,
  subscriptionUuid: string,
  limit: number,
  offset: number,
): Promise<{ rows: DeliveryView[]; total: number }> {
  const { rows } = await db.query(
    `SELECT ${deliveryColumns}
       FROM webhook_delivery d JOIN webhook_event e ON e.uuid = d.event_uuid
      WHERE d.subscription_uuid = $1 ORDER BY d.created_at DESC, d.uuid LIMIT $2 OFFSET $3`,
    [subscriptionUuid, limit, offset],
  );
  const counted = await db.query(
    'SELECT count(*)::int AS total FROM webhook_delivery WHERE subscription_uuid = $1',
    [subscriptionUuid],
  );
  return { rows, total: counted.rows[0].total };
}

/** A delivery of an address, with when its event happened and whether what it said is still kept. */
export type StoredDelivery = DeliveryView & { at: Date; hasBody: boolean };

/** What a delivery of an address is about; null where there is none such. */
export async function selectSubject(
  db: Db,
  subscriptionUuid: string,
  uuid: string,
): Promise<{ eventUuid: string; importUuid: string } | null> {
  const { rows } = await db.query(
    `SELECT e.uuid AS "eventUuid", e.import_uuid AS "importUuid"
       FROM webhook_delivery d JOIN webhook_event e ON e.uuid = d.event_uuid
      WHERE d.subscription_uuid = $1 AND d.uuid = $2`,
    [subscriptionUuid, uuid],
  );
  return rows[0] ?? null;
}

/**
 * Holds an event inside an open transaction. Whoever decides by what waits for an event, or whether its body is kept, takes it
 * first and looks in a statement of its own: that one sees what others of the event's deliveries have come to.
 */
export async function lockEvent(db: Db, uuid: string): Promise<void> {
  await db.query('SELECT FROM webhook_event WHERE uuid = $1 FOR UPDATE', [uuid]);
}

/** Holds a delivery inside an open transaction. @returns null where there is none such, `busy` while it is being sent */
export async function lockDelivery(
  db: Db,
  subscriptionUuid: string,
  uuid: string,
): Promise<StoredDelivery | 'busy' | null> {
  const of = `SELECT ${deliveryColumns}, e.at, e.body IS NOT NULL AS "hasBody"
       FROM webhook_delivery d JOIN webhook_event e ON e.uuid = d.event_uuid
      WHERE d.subscription_uuid = $1 AND d.uuid = $2`;
  const { rows } = await db.query(`${of} FOR UPDATE OF d SKIP LOCKED`, [subscriptionUuid, uuid]);
  if (rows[0]) return rows[0];
  const { rowCount } = await db.query(of, [subscriptionUuid, uuid]);
  return rowCount === 1 ? 'busy' : null;
}

/** Has a delivery sent at the next moment there is. @param body what it says, where what it said is gone */
export async function sendAgain(
  db: Db,
  { uuid, eventUuid }: Pick<DeliveryView, 'uuid' | 'eventUuid'>,
  body: WebhookBody | null,
): Promise<void> {
  if (body)
    await db.query('UPDATE webhook_event SET body = $2 WHERE uuid = $1', [eventUuid, JSON.stringify(body)]);
  await db.query(
    "UPDATE webhook_delivery SET status = 'waiting', next_at = clock_timestamp() WHERE uuid = $1",
    [uuid],
  );
}
