/** Webhooks (contract §4): addresses of a firm that are told when an import ends, and what became of each message. */
import Type, { type Static } from 'typebox';
import {
  type DeliveryView,
  deliveryStatuses,
  type WebhookEvent,
  type WebhookView,
  webhookEvents,
} from '../domain/webhook.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime, toTimeOrNull } from './time.ts';

const Event = Type.Enum([...webhookEvents], { description: 'What happened to the import.' });

export const WebhookRequest = Type.Object(
  {
    url: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: 'Where to: an `https://` address that is public.',
      examples: ['https://example.org/inlet'],
    }),
    events: Type.Array(Event, { minItems: 1, maxItems: 20, description: 'What to be told of.' }),
  },
  { title: 'WebhookRequest' },
);

export const Webhook = Type.Object(
  {
    uuid: Uuid,
    created_at: Time,
    updated_at: Time,
    url: Type.String(),
    events: Type.Array(Event),
    last_outgoing_webhook_call_at: Nullable(Time),
  },
  { title: 'WebhookSubscription' },
);

export const NewWebhook = Type.Object(
  {
    ...Webhook.properties,
    signing_secret: Type.String({ description: 'What deliveries are signed with, shown this once.' }),
  },
  { title: 'NewWebhookSubscription' },
);

export const Delivery = Type.Object(
  {
    uuid: Uuid,
    event: Event,
    event_uuid: Uuid,
    import_uuid: Uuid,
    status: Type.Enum([...deliveryStatuses], {
      description:
        '`waiting` for an attempt; `delivered`: answered with 2xx; `failed`: given up after a day.',
    }),
    attempts: Type.Integer(),
    last_response_status: Nullable(
      Type.Integer({ description: 'The status the last attempt was answered with.' }),
    ),
    last_error: Nullable(Type.String({ description: 'Why the last attempt had no answer.' })),
    created_at: Time,
    last_attempt_at: Nullable(Time),
    next_attempt_at: Nullable(Time),
  },
  { title: 'WebhookDelivery' },
);

export const toWebhook = (view: WebhookView, timezone: string): Static<typeof Webhook> => ({
  uuid: view.uuid,
  created_at: toTime(view.createdAt, timezone),
  updated_at: toTime(view.updatedAt, timezone),
  url: view.url,
  events: view.events as WebhookEvent[],
  last_outgoing_webhook_call_at: toTimeOrNull(view.lastCalledAt, timezone),
});

export const toDelivery = (view: DeliveryView, timezone: string): Static<typeof Delivery> => ({
  uuid: view.uuid,
  event: view.event,
  event_uuid: view.eventUuid,
  import_uuid: view.importUuid,
  status: view.status,
  attempts: view.attempts,
  last_response_status: view.answerStatus,
  last_error: view.error,
  created_at: toTime(view.createdAt, timezone),
  last_attempt_at: toTimeOrNull(view.lastAt, timezone),
  next_attempt_at: toTimeOrNull(view.nextAt, timezone),
});
