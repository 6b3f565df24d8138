/**
 * Sends a webhook's delivery once more because somebody asks for it. What it said is deleted as soon as nobody waits for
 * it, since it may hold cells; then the same event is told with the import as it is by now. Contract §4.
 */
import { toWebhookBody } from '../contract/webhook-body.ts';
import { notify } from '../db/queries/decide-chunk.ts';
import { holdFromDeletion } from '../db/queries/delete-import.ts';
import { selectImport } from '../db/queries/select-imports.ts';
import {
  lockDelivery,
  lockEvent,
  type StoredDelivery,
  selectSubject,
  sendAgain,
} from '../db/queries/webhook-events.ts';
import type { Db } from '../db/sql.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { DeliveryView } from '../domain/webhook.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { webhookBell } from './announce.ts';
import type { Context } from './context.ts';
import { toView } from './to-view.ts';
import { webhook } from './webhooks.ts';

export async function redeliver(
  context: Context,
  actor: Actor,
  uuid: string,
  deliveryUuid: string,
): Promise<DeliveryView> {
  await webhook(context, actor, uuid);
  return inTransaction(context.pool, async (client) => {
    const subject = await selectSubject(client, uuid, deliveryUuid);
    if (!subject) throw notFound('Webhook delivery');
    // The import first, then its event, as deletion does: what it has taken away is not written once more.
    if (!(await holdFromDeletion(client, actor.firmUuid, subject.importUuid))) throw nothingLeft();
    await lockEvent(client, subject.eventUuid);
    const delivery = await lockDelivery(client, uuid, deliveryUuid);
    if (delivery === null) throw notFound('Webhook delivery');
    if (delivery === 'busy')
      throw wrongMoment('This is being sent just now. Look in ten seconds what became of it.');
    const body = delivery.hasBody ? null : await bodyOf(context, client, actor, delivery);
    await sendAgain(client, delivery, body);
    await notify(client, webhookBell);
    return { ...delivery, status: 'waiting', nextAt: new Date() };
  });
}

async function bodyOf(
  { types }: Context,
  db: Db,
  actor: Actor,
  { eventUuid, event, importUuid, at }: StoredDelivery,
) {
  const stored = await selectImport(db, actor.firmUuid, importUuid);
  if (!stored) throw nothingLeft();
  return toWebhookBody(eventUuid, event, at, toView(types, stored));
}

const nothingLeft = () =>
  wrongMoment('The data of the import was deleted, so there is nothing left to send.');
