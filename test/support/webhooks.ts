/** A firm whose address is told things, and what became of them. */
import { expect } from 'vitest';
import { type Api, apiOf } from './api.ts';
import type { TestInlet } from './inlet.ts';

export const webhooksPath = '/api/v1/webhook-subscriptions';
export const allEvents = ['import.completed', 'import.failed', 'import.cancelled', 'import.undone'];

/** A new firm with its owner, who wants to be told at the address. */
export async function firmToldAt(inlet: TestInlet, url: string, events = allEvents) {
  const person = await inlet.person();
  const api = apiOf(inlet.url, person.token);
  return { person, api, webhook: await toldAt(api, url, events) };
}

/** One more address of the firm. */
export async function toldAt(api: Api, url: string, events = allEvents) {
  const { status, body } = await api.post(webhooksPath, { url, events });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

export const deliveriesOf = async (api: Api, uuid: string) =>
  (await api.get(`${webhooksPath}/${uuid}/deliveries`)).body.data;

/** Waits until every delivery is as wanted. */
export async function settled(api: Api, uuid: string, want: (delivery: Record<string, unknown>) => boolean) {
  return expect
    .poll(() => deliveriesOf(api, uuid), { timeout: 10_000 })
    .toSatisfy((list) => list.every(want));
}
