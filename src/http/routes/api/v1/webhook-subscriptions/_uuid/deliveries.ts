import { List, toList } from '../../../../../../contract/list.ts';
import { Delivery, toDelivery } from '../../../../../../contract/webhook.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { asked, listQuery } from '../../../../../list-query.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

/** What was, or is to be, sent to a webhook (contract §4). */
export const webhookDeliveries: Routes = (app, served) => {
  const schema = {
    tags: ['Webhooks'],
    summary: 'List what was sent to a webhook',
    description:
      'The latest first, with how often it was tried, what it was answered, and when it is tried next.',
    params: UuidParams,
    querystring: list.schema,
    response: answers(List(Delivery), ...guarded, 404, 422),
  };
  app.get(
    '/api/v1/webhook-subscriptions/:uuid/deliveries',
    { config: { access: 'manage' }, schema },
    async (request) => {
      const actor = actorOf(request);
      const uuid = uuidOf(request, 'Webhook subscription');
      const page = await served.engine.deliveries(actor, uuid, list.read(request.query));
      const rows = page.rows.map((delivery) => toDelivery(delivery, actor.timezone));
      return toList(page, rows, asked(request, served.links));
    },
  );
};
