/**
 * Tells who wants to be told that an import has ended: by a line in the outbox, in the very transaction that ends it, so
 * that no crash loses an event or makes one up. The courier sends it. Contract §4 `webhook-subscriptions`.
 */
import { randomUUID } from 'node:crypto';
import { toWebhookBody } from '../contract/webhook-body.ts';
import { notify } from '../db/queries/decide-chunk.ts';
import { selectImport } from '../db/queries/select-imports.ts';
import type { Job } from '../db/queries/select-job.ts';
import { hasSubscribers, insertEvent } from '../db/queries/webhook-events.ts';
import type { Db } from '../db/sql.ts';
import type { Status } from '../domain/import.ts';
import type { WebhookEvent } from '../domain/webhook.ts';
import { reach } from '../points.ts';
import type { Context } from './context.ts';
import { toView } from './to-view.ts';

/** What rings instead of an import's uuid when there is something to send. */
export const webhookBell = 'webhook';

const eventOf: Partial<Record<Status, WebhookEvent>> = {
  completed: 'import.completed',
  failed: 'import.failed',
  cancelled: 'import.cancelled',
  undone: 'import.undone',
};

/** To be called when the import has been brought to its end, before that is committed. */
export async function announceEnd(
  context: Pick<Context, 'config' | 'log' | 'types'>,
  db: Db,
  { firmUuid, uuid }: Pick<Job, 'firmUuid' | 'uuid'>,
): Promise<void> {
  const stored = await selectImport(db, firmUuid, uuid);
  const event = stored && eventOf[stored.status];
  if (!event || !(await hasSubscribers(db, firmUuid, event))) return;
  const [id, at] = [randomUUID(), new Date()];
  const body = toWebhookBody(id, event, at, toView(context.types, stored));
  await insertEvent(db, { uuid: id, firmUuid, importUuid: uuid, event, at, body });
  await notify(db, webhookBell);
  await reach(context, 'announcing');
}
