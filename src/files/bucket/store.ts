/** A bucket of a store that is asked things: again where that may help, and in words where it says no. */
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, type BucketOptions } from './address.ts';
import { isPassing, isRefusal, refusalOf, toInletError } from './refusal.ts';
import { type Answer, type Body, noBody, piecesOf, type Send, sender } from './request.ts';
import type { Asked } from './sign.ts';
import { textOf } from './xml.ts';

/** How often a store that is busy or away is asked before it is believed. */
export const triesMax = 4;
/** The first pause is up to so long, each further one up to twice as long as that before. */
const pauseMs = 100;
/** More than any answer that is not a file comes to: a page of a list has at most 1,000 entries. */
const textMax = 4 * 1024 * 1024;

/** Waits before asking again, for another while in each process: all of them noticed at the same moment. */
export const beforeAgain = (tries: number) => pause(Math.random() * pauseMs * 2 ** (tries - 1));

export class Store {
  readonly patienceMs: number;
  readonly #send: Send;
  readonly #path: string;
  readonly #prefix: string;

  constructor(options: BucketOptions, patienceMs: number) {
    this.patienceMs = patienceMs;
    const { origin, path } = addressOf(options);
    this.#send = sender(options, origin, patienceMs);
    this.#path = path;
    this.#prefix = options.prefix === '' ? '' : `${options.prefix}/`;
  }

  /** What the keys of ours in the bucket begin with. */
  get prefix(): string {
    return this.#prefix;
  }

  /** The path of a file; of the bucket itself where no key is given. */
  pathOf(key?: string): string {
    return key === undefined ? `${this.#path}/` : `${this.#path}/${this.#prefix}${key}`;
  }

  /** Asks once. @returns the answer, its body unread @throws Refusal, or what the network says */
  async once(asked: Asked, body: Body = noBody): Promise<Answer> {
    const answer = await this.#send(asked, body);
    const { statusCode = 0 } = answer;
    if (statusCode >= 200 && statusCode < 300) return answer;
    throw refusalOf(statusCode, await this.#textOf(answer), answer.headers['x-amz-bucket-region']);
  }

  /**
   * Asks, also a few times, and reads all of what is answered.
   * @throws Refusal, or what the network says
   */
  async ask(asked: Asked, body: Body = noBody, tries = triesMax): Promise<{ answer: Answer; text: string }> {
    for (let tried = 1; ; tried++) {
      try {
        const answer = await this.once(asked, body);
        const text = await this.#textOf(answer);
        // Long work is begun with 200 and may still fail, with the error in what follows.
        if (/<Error[\s>]/.test(text) && textOf(text, 'Code') !== null) throw refusalOf(200, text);
        return { answer, text };
      } catch (error) {
        if (tried >= tries || !isPassing(error)) throw error;
        await beforeAgain(tried);
      }
    }
  }

  async #textOf(answer: Answer): Promise<string> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of piecesOf(answer, this.patienceMs)) {
      pieces.push(piece);
      length += piece.length;
      if (length > textMax) break;
    }
    return Buffer.concat(pieces).toString();
  }
}

/** Does something with a store. @throws InletError where the store is away, or says no */
export async function telling<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw toInletError(error);
  }
}

/** As `act`, where what is not there is fine. */
export async function ifMissing<T>(act: () => Promise<T>, instead: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isRefusal(error, 'NoSuchKey', 'NoSuchUpload')) return instead;
    throw error;
  }
}
