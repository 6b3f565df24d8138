import { List, toList } from '../../../../contract/list.ts';
import { NewWebhook, toWebhook, Webhook, WebhookRequest } from '../../../../contract/webhook.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

const description = `Tells an address of yours when an import has ended or is undone: a POST of
\`{"uuid", "event", "created_at", "import"}\`, where \`import\` is the Import as it then was. For owners and admins.

\`X-Signature\` is \`t=SECONDS,v1=HEX\`: HEX is the HMAC-SHA256, with the signing secret, of SECONDS, a dot and the raw body.
Compare in constant time, and refuse what is older than five minutes (\`examples/receive-webhooks.mjs\`). An answer of 2xx
within ten seconds is a delivery; everything else, a redirect too, is tried again with growing pauses for a day. The same
event may come twice: \`uuid\` (also \`X-Inlet-Event-Id\`) is then the same.`;

/** Where a firm wants to be told of its imports (contract §4). */
export const webhookSubscriptions: Routes = (app, served) => {
  app.get(
    '/api/v1/webhook-subscriptions',
    {
      config: { access: 'manage' },
      schema: {
        tags: ['Webhooks'],
        summary: 'List webhooks',
        querystring: list.schema,
        response: answers(List(Webhook), ...guarded, 422),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const page = await served.engine.webhooks(actor, list.read(request.query));
      const rows = page.rows.map((webhook) => toWebhook(webhook, actor.timezone));
      return toList(page, rows, asked(request, served.links));
    },
  );

  app.post(
    '/api/v1/webhook-subscriptions',
    {
      config: { access: 'manage' },
      schema: {
        tags: ['Webhooks'],
        summary: 'Add a webhook',
        description,
        body: WebhookRequest,
        response: answers(NewWebhook, ...guarded, 413, 415, 422),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { secret, ...webhook } = await served.engine.createWebhook(actor, request.body);
      return { ...toWebhook(webhook, actor.timezone), signing_secret: secret };
    },
  );
};
