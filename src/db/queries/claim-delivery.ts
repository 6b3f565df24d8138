/** Deliveries as the courier works on them: claimed by a row lock, decided by the commit, like lines of the ledger. */
import type { WebhookBody } from '../../contract/webhook-body.ts';
import type { Db } from '../sql.ts';
import { lockEvent } from './webhook-events.ts';

export interface ClaimedDelivery {
  uuid: string;
  firmUuid: string;
  subscriptionUuid: string;
  url: string;
  secret: string;
  attempts: number;
  eventUuid: string;
  event: string;
  body: WebhookBody;
}

/**
 * Claims the delivery that is due longest, inside an open transaction.
 * @param except firms of which one is under way already, so that a slow address of theirs holds up nobody else
 */
export async function claimDelivery(db: Db, except: readonly string[]): Promise<ClaimedDelivery | null> {
  const { rows } = await db.query(
    `SELECT d.uuid, d.firm_uuid AS "firmUuid", d.subscription_uuid AS "subscriptionUuid", s.url, s.secret, d.attempts,
            e.uuid AS "eventUuid", e.name AS event, e.body
       FROM webhook_delivery d
       JOIN webhook_subscription s ON s.uuid = d.subscription_uuid AND s.deleted_at IS NULL
       JOIN webhook_event e ON e.uuid = d.event_uuid AND e.body IS NOT NULL
      WHERE d.status = 'waiting' AND d.next_at <= clock_timestamp() AND d.firm_uuid <> ALL ($1::uuid[])
      ORDER BY d.next_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
    [except],
  );
  return rows[0] ?? null;
}

/**
 * Notes what came of an attempt.
 * @param pause seconds until the next, null where there is none
 */
export async function decideDelivery(
  db: Db,
  claimed: ClaimedDelivery,
  status: 'waiting' | 'delivered' | 'failed',
  answer: { status: number | null; error: string | null },
  pause: number | null,
): Promise<void> {
  await db.query(
    `UPDATE webhook_delivery
        SET status = $2, attempts = attempts + 1, answer_status = $3, error = $4, last_at = clock_timestamp(),
            next_at = clock_timestamp() + make_interval(secs => $5)
      WHERE uuid = $1`,
    [claimed.uuid, status, answer.status, answer.error, pause],
  );
  await db.query('UPDATE webhook_subscription SET last_called_at = clock_timestamp() WHERE uuid = $1', [
    claimed.subscriptionUuid,
  ]);
  if (status === 'waiting') return;
  // What was sent may hold cells: it is kept only while somebody waits for it.
  await lockEvent(db, claimed.eventUuid);
  await db.query(
    `UPDATE webhook_event SET body = NULL
      WHERE uuid = $1 AND NOT EXISTS (SELECT FROM webhook_delivery WHERE event_uuid = $1 AND status = 'waiting')`,
    [claimed.eventUuid],
  );
}
