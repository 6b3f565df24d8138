-- Addresses of a firm that are told when an import ends (contract §4, webhook-subscriptions).

CREATE TABLE webhook_subscription (
  uuid         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  firm_uuid    uuid NOT NULL REFERENCES firm (uuid),
  account_uuid uuid NOT NULL,
  url          text NOT NULL,
  events       text[] NOT NULL,
  -- What deliveries are signed with. The server has to know it, so it is no hash.
  secret       text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  last_called_at timestamptz,
  -- Nothing is sent any more; the row goes a day later, so that whoever deletes does not wait for an answer under way.
  deleted_at   timestamptz
);
CREATE INDEX webhook_subscription_firm ON webhook_subscription (firm_uuid, created_at);

-- What happened, written in the transaction in which it happened.
CREATE TABLE webhook_event (
  uuid        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  firm_uuid   uuid NOT NULL,
  import_uuid uuid NOT NULL,
  name        text NOT NULL,
  at          timestamptz NOT NULL DEFAULT now(),
  -- What is sent. It may hold cells, so it goes once nobody waits for it, and with the import.
  body        json
);
CREATE INDEX webhook_event_import ON webhook_event (import_uuid);

-- One event on its way to one address. Claimed by its row lock, like a line of the ledger.
CREATE TABLE webhook_delivery (
  uuid              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  firm_uuid         uuid NOT NULL,
  subscription_uuid uuid NOT NULL REFERENCES webhook_subscription (uuid) ON DELETE CASCADE,
  event_uuid        uuid NOT NULL REFERENCES webhook_event (uuid) ON DELETE CASCADE,
  status            text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'failed')),
  attempts          integer NOT NULL DEFAULT 0,
  -- Of the last attempt: the status it was answered with, or why there was no answer.
  answer_status     integer,
  error             text,
  created_at        timestamptz NOT NULL DEFAULT now(),
  last_at           timestamptz,
  next_at           timestamptz DEFAULT now()
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at) WHERE status = 'waiting';
CREATE INDEX webhook_delivery_list ON webhook_delivery (subscription_uuid, created_at);
CREATE INDEX webhook_delivery_event ON webhook_delivery (event_uuid);
