import Type from 'typebox';
import { asUuid } from '../../../../../../../../contract/uuid.ts';
import { Delivery, toDelivery } from '../../../../../../../../contract/webhook.ts';
import { notFound } from '../../../../../../../../errors.ts';
import { ignoreBody } from '../../../../../../../bodies.ts';
import { UuidParams, uuidOf } from '../../../../../../../imports.ts';
import { answers, guarded } from '../../../../../../../replies.ts';
import { type App, actorOf, type Routes } from '../../../../../../../served.ts';

const Params = Type.Object({
  ...UuidParams.properties,
  delivery: Type.String({ description: 'The UUID of the delivery.' }),
});

/** Sends a delivery again because somebody asks for it (contract §4). */
export const webhookRedelivery: Routes = (app, served) => {
  const schema = {
    tags: ['Webhooks'],
    summary: 'Send a delivery again',
    description:
      'At once, whatever became of it, with the same ids. Where what was sent is no longer kept, it holds the Import as it now is.',
    params: Params,
    response: answers(Delivery, ...guarded, 404, 409),
  };
  app.register(async (own) => {
    ignoreBody(own as App);
    own.post(
      '/api/v1/webhook-subscriptions/:uuid/deliveries/:delivery/send',
      { config: { access: 'manage' }, schema },
      async (request) => {
        const actor = actorOf(request);
        const delivery = asUuid((request.params as { delivery: string }).delivery);
        if (delivery === null) throw notFound('Webhook delivery');
        const sent = await served.engine.redeliver(actor, uuidOf(request, 'Webhook subscription'), delivery);
        return toDelivery(sent, actor.timezone);
      },
    );
  });
};
