import { toWebhook, Webhook, WebhookRequest } from '../../../../../contract/webhook.ts';
import { UuidParams, uuidOf } from '../../../../imports.ts';
import { answers, errorAnswers, guarded, Nothing } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';

const path = '/api/v1/webhook-subscriptions/:uuid';
const what = 'Webhook subscription';
const tags = ['Webhooks'];

/** One webhook: look at it, change it, delete it (contract §4). */
export const webhookSubscription: Routes = (app, served) => {
  const about = { tags, params: UuidParams };
  const shown = { ...about, summary: 'Get a webhook', response: answers(Webhook, ...guarded, 404) };
  app.get(path, { config: { access: 'manage' }, schema: shown }, async (request) => {
    const actor = actorOf(request);
    return toWebhook(await served.engine.webhook(actor, uuidOf(request, what)), actor.timezone);
  });

  const changed = {
    ...about,
    summary: 'Change a webhook',
    description: 'Its signing secret stays; what waits to be sent goes to the new address.',
    body: WebhookRequest,
    response: answers(Webhook, ...guarded, 404, 413, 415, 422),
  };
  app.put(path, { config: { access: 'manage' }, schema: changed }, async (request) => {
    const actor = actorOf(request);
    const webhook = await served.engine.changeWebhook(actor, uuidOf(request, what), request.body);
    return toWebhook(webhook, actor.timezone);
  });

  const deleted = {
    ...about,
    summary: 'Delete a webhook',
    description: 'What waits to be sent is not sent any more.',
    response: { 204: Nothing, ...errorAnswers(...guarded, 404) },
  };
  app.delete(path, { config: { access: 'manage' }, schema: deleted }, async (request, reply) => {
    await served.engine.removeWebhook(actorOf(request), uuidOf(request, what));
    return reply.status(204).send(null);
  });
};
