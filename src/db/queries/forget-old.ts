/** What is of no use to anybody any more, a piece at a time. Each says whether there may be more. */
import type { Db } from '../sql.ts';

const atOnce = 1_000;

/** @param used sessions last used before then @param made sessions made before then */
export const forgetSessions = (db: Db, used: Date, made: Date): Promise<boolean> =>
  some(
    db,
    `DELETE FROM web_session WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM web_session WHERE last_used_at < $1 OR created_at < $2 LIMIT ${atOnce} FOR UPDATE SKIP LOCKED))`,
    [used, made],
  );

/** Events and what became of them. */
export const forgetEvents = (db: Db, before: Date): Promise<boolean> =>
  some(
    db,
    `DELETE FROM webhook_event WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM webhook_event WHERE at < $1 ORDER BY at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED))`,
    [before],
  );

/**
 * What was sent, of events nobody waits for. Inside an open transaction: the events are taken first and looked at in a statement
 * of its own, as `lockEvent` asks, since somebody may have it sent again in the moment between.
 */
export async function forgetBodies(db: Db, before: Date): Promise<boolean> {
  const unwanted = `NOT EXISTS (SELECT FROM webhook_delivery d JOIN webhook_subscription s ON s.uuid = d.subscription_uuid
                                 WHERE d.event_uuid = e.uuid AND d.status = 'waiting' AND s.deleted_at IS NULL)`;
  const { rows } = await db.query<{ uuid: string }>(
    `SELECT uuid FROM webhook_event e WHERE at < $1 AND body IS NOT NULL AND ${unwanted}
      LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`,
    [before],
  );
  await db.query(`UPDATE webhook_event e SET body = NULL WHERE uuid = ANY ($1::uuid[]) AND ${unwanted}`, [
    rows.map(({ uuid }) => uuid),
  ]);
  return rows.length === atOnce;
}

/** Subscriptions that were deleted before then, with what was sent to them. */
export async function forgetSubscriptions(db: Db, before: Date): Promise<boolean> {
  const deleted = 'SELECT uuid FROM webhook_subscription WHERE deleted_at < $1';
  const more = await some(
    db,
    `DELETE FROM webhook_delivery WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM webhook_delivery WHERE subscription_uuid IN (${deleted}) LIMIT ${atOnce} FOR UPDATE SKIP LOCKED))`,
    [before],
  );
  if (more) return true;
  return some(
    db,
    `DELETE FROM webhook_subscription s WHERE s.uuid = ANY (ARRAY(
       SELECT uuid FROM webhook_subscription s WHERE deleted_at < $1
          AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.subscription_uuid = s.uuid)
        LIMIT ${atOnce} FOR UPDATE SKIP LOCKED))`,
    [before],
  );
}

async function some(db: Db, sql: string, values: unknown[]): Promise<boolean> {
  const { rowCount } = await db.query(sql, values);
  return (rowCount ?? 0) === atOnce;
}
