import { NewWebhook, toWebhook } from '../../../../../../contract/webhook.ts';
import { ignoreBody } from '../../../../../bodies.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { type App, actorOf, type Routes } from '../../../../../served.ts';

/** Another signing secret, for when the old one may be known to somebody (contract §4). */
export const webhookSecret: Routes = (app, served) => {
  const schema = {
    tags: ['Webhooks'],
    summary: 'Renew the signing secret',
    description:
      'Everything sent from now on is signed with it, what waits too; the old one is forgotten. What a receiver refuses until it knows the new one is sent again.',
    params: UuidParams,
    response: answers(NewWebhook, ...guarded, 404),
  };
  app.register(async (own) => {
    ignoreBody(own as App);
    own.post(
      '/api/v1/webhook-subscriptions/:uuid/secret',
      { config: { access: 'manage' }, schema },
      async (request) => {
        const actor = actorOf(request);
        const uuid = uuidOf(request, 'Webhook subscription');
        const { secret, ...webhook } = await served.engine.renewWebhookSecret(actor, uuid);
        return { ...toWebhook(webhook, actor.timezone), signing_secret: secret };
      },
    );
  });
};
