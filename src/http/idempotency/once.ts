/**
 * One request with an `Idempotency-Key`: claimed while it is worked on, remembered once it is answered. The claim is a
 * row in an open transaction: a second request with the key waits for the first, and the claim of a server that dies is
 * gone with its connection. What was done to an import is noted by the transaction that did it, so that a server that dies
 * between that and the answer leaves enough to answer the request when it is sent again. Contract §2.
 */
import type pg from 'pg';
import type { EffectListener } from '../../db/effects.ts';
import { claimAnswer, keepAnswer, type RequestKey } from '../../db/queries/idempotent-answer.ts';
import { noteEffect, selectEffect } from '../../db/queries/idempotent-effect.ts';
import type { Db } from '../../db/sql.ts';
import { invalid, wrongMoment } from '../../errors.ts';
import { keyHash, open, seal } from './seal.ts';
import type { Turnstile } from './turnstile.ts';

/** Thrown where a request was answered before: the answer is told again. */
export class RememberedAnswer extends Error {
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super('Answered before.');
    this.status = status;
    this.body = body;
  }
}

/** The answer of a request that was carried out on an import, made of how the import stands now. */
export type Render = (importUuid: string) => Promise<string>;

export class Once implements EffectListener {
  readonly #pool: pg.Pool;
  readonly #turnstile: Turnstile;
  readonly #secret: string;
  readonly #key: RequestKey;
  readonly #render: Render;
  #client: pg.PoolClient | null = null;
  #body: Buffer | null = null;

  /** @param path the address asked, without its query */
  constructor(
    pool: pg.Pool,
    turnstile: Turnstile,
    accountUuid: string,
    path: string,
    secret: string,
    render: Render,
  ) {
    this.#pool = pool;
    this.#turnstile = turnstile;
    this.#secret = secret;
    this.#render = render;
    this.#key = { accountUuid, path, keySha256: keyHash(secret) };
  }

  get #salt(): string {
    return `${this.#key.accountUuid} ${this.#key.path}`;
  }

  /**
   * Claims the key for a request with this body, before anything is done.
   * @throws RememberedAnswer where it was answered before, InletError 422 for another body, 409 while the first is still at it
   */
  async begin(bodySha256: Buffer): Promise<void> {
    await this.#turnstile.enter();
    try {
      this.#client = await this.#pool.connect();
    } catch (error) {
      this.#turnstile.leave();
      throw error;
    }
    try {
      await this.#client.query('BEGIN');
      const known = await claimAnswer(this.#client, this.#key, bodySha256);
      this.#body = bodySha256;
      if (known === null) return await this.#answerForDead(this.#client, bodySha256);
      if (!known.sameBody) throw anotherBody();
      throw new RememberedAnswer(known.status, open(known.sealed, this.#secret, this.#salt));
    } catch (error) {
      await this.abandon();
      if ((error as { code?: unknown }).code === lockNotAvailable)
        throw wrongMoment(
          'A request with this Idempotency-Key is still being answered. Send it again shortly.',
        );
      throw error;
    }
  }

  /** Whoever had this request before may have died after carrying it out. @throws RememberedAnswer then */
  async #answerForDead(client: pg.PoolClient, bodySha256: Buffer): Promise<void> {
    const effect = await selectEffect(client, this.#key, bodySha256);
    if (effect === null) return;
    if (!effect.sameBody) throw anotherBody();
    const body = await this.#render(effect.importUuid);
    await this.end(200, body);
    throw new RememberedAnswer(200, body);
  }

  async noteEffect(db: Db, importUuid: string): Promise<void> {
    if (this.#client && this.#body) await noteEffect(db, this.#key, this.#body, importUuid);
  }

  /** Remembers the answer. Those that are no answer (the server's own trouble, a limit) are not: the next try counts. */
  async end(status: number, body: string): Promise<void> {
    const client = this.#client;
    if (client === null) return;
    if (status >= 500 || status === 408 || status === 429) return this.abandon();
    try {
      await keepAnswer(client, this.#key, status, seal(body, this.#secret, this.#salt));
      await client.query('COMMIT');
      this.#release();
    } catch {
      // What was asked for is done; only that it was is not remembered.
      await this.abandon();
    }
  }

  /** Gives the claim back. Doing it again changes nothing. */
  async abandon(): Promise<void> {
    const client = this.#client;
    if (client === null) return;
    let broken: Error | undefined;
    await client.query('ROLLBACK').catch((error: Error) => {
      broken = error;
    });
    this.#release(broken);
  }

  #release(broken?: Error): void {
    this.#client?.release(broken);
    this.#client = null;
    this.#turnstile.leave();
  }
}

const anotherBody = () =>
  invalid({
    'Idempotency-Key': ['This Idempotency-Key was sent with another body before. Choose a new one.'],
  });

/** SQLSTATE of a lock that was waited for in vain. */
const lockNotAvailable = '55P03';
