/**
 * Sends what is in the outbox, on the thread that answers: sending is waiting. Every process has one; what one is at, the
 * others pass over, and what a dead one was at is free again with its connection. Who is told twice can see it by the id.
 */
import type pg from 'pg';
import { renderBody } from '../contract/webhook-body.ts';
import type { Wire } from '../contract/wire.ts';
import { isAway } from '../db/pool.ts';
import { type ClaimedDelivery, claimDelivery, decideDelivery } from '../db/queries/claim-delivery.ts';
import { pauseAfter } from '../domain/webhook.ts';
import { reach } from '../points.ts';
import { type Attempt, send } from '../webhooks/send.ts';
import { makeBell } from './bell.ts';
import type { Context } from './context.ts';
import { allowedOf } from './webhooks.ts';

/** Deliveries under way at once in a process; each holds a connection. */
export const deliveriesMax = 4;
/** Beneath the bell: what is due again, and what a dead process was at, is found within this time. */
const pollMs = 2_000;

export class Courier {
  readonly #context: Pick<Context, 'config' | 'log' | 'pool'>;
  readonly #wire: () => Promise<Wire>;
  readonly #bell = makeBell();
  readonly #stopping = new AbortController();
  /** By firm: one at a time, so that an address that does not answer holds up nobody else’s. */
  readonly #underWay = new Map<string, Promise<void>>();
  #ended: Promise<void> | null = null;

  /** @param wire what download addresses are made of */
  constructor(context: Pick<Context, 'config' | 'log' | 'pool'>, wire: () => Promise<Wire>) {
    this.#context = context;
    this.#wire = wire;
  }

  start(): void {
    this.#ended ??= this.#work();
  }

  /** There may be something to send. */
  wake(): void {
    this.#bell.ring();
  }

  /** What is under way is given up, and sent again by another. */
  async stop(): Promise<void> {
    this.#bell.stopping = true;
    this.#stopping.abort();
    this.#bell.ring();
    await this.#ended;
    await Promise.all(this.#underWay.values());
  }

  async #work(): Promise<void> {
    while (!this.#bell.stopping) {
      try {
        if (this.#underWay.size < deliveriesMax && (await this.#take())) continue;
      } catch (error) {
        this.#stumble(error);
      }
      if (!this.#bell.stopping) await this.#bell.wait(pollMs);
    }
  }

  /** Claims a delivery and begins it. @returns whether there was one */
  async #take(): Promise<boolean> {
    const client = await this.#context.pool.connect();
    try {
      await client.query('BEGIN');
      const claimed = await claimDelivery(client, [...this.#underWay.keys()]);
      if (claimed === null) {
        await client.query('COMMIT');
        client.release();
        return false;
      }
      const work = this.#deliver(client, claimed).finally(() => {
        this.#underWay.delete(claimed.firmUuid);
        this.#bell.ring();
      });
      this.#underWay.set(claimed.firmUuid, work);
      return true;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async #deliver(client: pg.PoolClient, claimed: ClaimedDelivery): Promise<void> {
    try {
      const body = renderBody(claimed.body, await this.#wire());
      const parcel = { ...claimed, deliveryUuid: claimed.uuid, body };
      const attempt = await send(parcel, allowedOf(this.#context.config), this.#stopping.signal);
      await reach(this.#context, 'sent');
      await this.#decide(client, claimed, attempt);
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      // Whoever comes next sends it again.
      client.release(true);
      this.#stumble(error);
    }
  }

  async #decide(client: pg.PoolClient, claimed: ClaimedDelivery, attempt: Attempt): Promise<void> {
    const well = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    const pause = well ? null : pauseAfter(claimed.attempts + 1);
    const status = well ? 'delivered' : pause === null ? 'failed' : 'waiting';
    await decideDelivery(client, claimed, status, attempt, pause);
    this.#context.log.info(
      { delivery: claimed.uuid, firm: claimed.firmUuid, status, answer: attempt.status },
      'webhook sent',
    );
  }

  #stumble(error: unknown): void {
    if (this.#bell.stopping || isAway(error)) return;
    this.#context.log.error({ err: error }, 'courier stumbled');
  }
}
