/** The addresses a firm wants to be told at, and what was sent there. For owners and admins. Contract §4. */
import { mustManage } from '../auth/roles.ts';
import type { Config } from '../config.ts';
import { selectDeliveries } from '../db/queries/webhook-events.ts';
import {
  deleteWebhook,
  insertWebhook,
  selectWebhook,
  selectWebhooks,
  updateWebhook,
  updateWebhookSecret,
} from '../db/queries/webhook-subscriptions.ts';
import type { Actor } from '../domain/actor.ts';
import type { Page } from '../domain/views.ts';
import type { DeliveryView, WebhookEvent, WebhookView } from '../domain/webhook.ts';
import { invalid, notFound } from '../errors.ts';
import { type Allowed, isNetwork } from '../webhooks/may-call.ts';
import { parseTarget, Refused, resolveTarget } from '../webhooks/resolve.ts';
import { newSigningSecret } from '../webhooks/sign.ts';
import type { Context } from './context.ts';
import type { PageRequest, WebhookRequest } from './contract.ts';

/** Each is sent every event it names, so there is a bound on how much one import can cause. */
const webhooksMax = 20;

export async function webhooks(
  { pool }: Context,
  actor: Actor,
  { page, perPage }: PageRequest,
): Promise<Page<WebhookView>> {
  mustManage(actor);
  const found = await selectWebhooks(pool, actor.firmUuid, perPage, (page - 1) * perPage);
  return { ...found, page, perPage };
}

export async function webhook({ pool }: Context, actor: Actor, uuid: string): Promise<WebhookView> {
  mustManage(actor);
  return found(await selectWebhook(pool, actor.firmUuid, uuid));
}

/** @returns it with its secret, which is told this once */
export async function createWebhook(
  context: Context,
  actor: Actor,
  request: WebhookRequest,
): Promise<WebhookView & { secret: string }> {
  mustManage(actor);
  const it = await checked(context, request);
  const secret = newSigningSecret();
  const own = { firmUuid: actor.firmUuid, accountUuid: actor.accountUuid };
  const made = await insertWebhook(context.pool, { ...own, ...it, secret }, webhooksMax);
  if (!made)
    throw invalid({
      url: [`There are ${webhooksMax} webhooks. Delete one that is not used any more first.`],
    });
  return { ...made, secret };
}

/** Its secret stays. What waits to be sent goes to the new address. */
export async function changeWebhook(
  context: Context,
  actor: Actor,
  uuid: string,
  request: WebhookRequest,
): Promise<WebhookView> {
  await webhook(context, actor, uuid);
  const { url, events } = await checked(context, request);
  return found(await updateWebhook(context.pool, actor.firmUuid, uuid, url, events));
}

export async function removeWebhook({ pool }: Context, actor: Actor, uuid: string): Promise<void> {
  mustManage(actor);
  if (!(await deleteWebhook(pool, actor.firmUuid, uuid))) throw notFound('Webhook subscription');
}

/** What waits is signed with the new one too: whoever checks must know one only. */
export async function renewWebhookSecret(
  { pool }: Context,
  actor: Actor,
  uuid: string,
): Promise<WebhookView & { secret: string }> {
  mustManage(actor);
  const secret = newSigningSecret();
  const renewed = found(await updateWebhookSecret(pool, actor.firmUuid, uuid, secret));
  return { ...renewed, secret };
}

export async function deliveries(
  context: Context,
  actor: Actor,
  uuid: string,
  { page, perPage }: PageRequest,
): Promise<Page<DeliveryView>> {
  await webhook(context, actor, uuid);
  const found = await selectDeliveries(context.pool, uuid, perPage, (page - 1) * perPage);
  return { ...found, page, perPage };
}

/** What the operator allows: networks and addresses by number, hosts by name. */
export function allowedOf({ webhookAllow }: Pick<Config, 'webhookAllow'>): Allowed {
  return {
    networks: webhookAllow.filter(isNetwork),
    hosts: webhookAllow.filter((entry) => !isNetwork(entry)).map((host) => host.toLowerCase()),
  };
}

/** Looked up now, so that a mistake is told at once; and again before each attempt. @throws InletError 422 */
async function checked({ config }: Context, request: WebhookRequest) {
  const allowed = allowedOf(config);
  try {
    const url = parseTarget(request.url.trim(), allowed);
    await resolveTarget(url, allowed);
    return { url: url.href, events: [...new Set<WebhookEvent>(request.events)] };
  } catch (error) {
    if (error instanceof Refused) throw invalid({ url: [error.message] });
    throw error;
  }
}

/** @throws InletError 404 */
function found(it: WebhookView | null): WebhookView {
  if (!it) throw notFound('Webhook subscription');
  return it;
}
