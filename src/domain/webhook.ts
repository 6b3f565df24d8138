/** Webhooks: what a firm can be told of, and how long Inlet tries. Contract §4 `webhook-subscriptions`. */

/** What happens to an import that others can be told of. */
export const webhookEvents = [
  'import.completed',
  'import.failed',
  'import.cancelled',
  'import.undone',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** `waiting` for its first or next attempt; `delivered`: answered with 2xx; `failed`: given up. */
export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

const minute = 60;
const hour = 60 * minute;

/** Seconds between an attempt and the next: growing, and a day in all. */
const pauses = [10, 30, minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, hour, 2 * hour].concat(
  Array(5).fill(4 * hour),
);

/**
 * Seconds until the next attempt, or null when it is given up.
 * @param attempts how many there were
 */
export function pauseAfter(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}

/** An address that is told, as its firm sees it. */
export interface WebhookView {
  uuid: string;
  url: string;
  events: WebhookEvent[];
  createdAt: Date;
  updatedAt: Date;
  /** When anything was last sent there. */
  lastCalledAt: Date | null;
}

/** One event on its way to one address. */
export interface DeliveryView {
  uuid: string;
  eventUuid: string;
  event: WebhookEvent;
  importUuid: string;
  status: DeliveryStatus;
  attempts: number;
  /** HTTP status of the last answer, null where there was none. */
  answerStatus: number | null;
  /** Why the last attempt brought no answer, in words. */
  error: string | null;
  createdAt: Date;
  lastAt: Date | null;
  /** null when there is no further attempt. */
  nextAt: Date | null;
}
