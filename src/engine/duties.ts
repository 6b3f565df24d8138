/**
 * What has to be done from time to time, whoever does it: each duty takes small bites, and any number of servers may be at
 * the same one. There is no timetable: a server begins when it starts, and again every ten minutes.
 */
import { isAway } from '../db/pool.ts';
import type { Context } from './context.ts';
import { expireImports } from './duties/expire-imports.ts';
import { forgetAnswers } from './duties/forget-answers.ts';
import { forgetSessions } from './duties/forget-sessions.ts';
import { forgetWebhooks } from './duties/forget-webhooks.ts';

/** Does a bite of it, as of that moment. @returns whether there may be more to do */
type Duty = (context: Context, now: Date) => Promise<boolean>;

const duties: Record<string, Duty> = { expireImports, forgetWebhooks, forgetSessions, forgetAnswers };

const everyMs = 600_000;

export class Duties {
  readonly #context: Context;
  readonly #timer: NodeJS.Timeout;
  #stopping = false;
  #round: Promise<void>;

  constructor(context: Context) {
    this.#context = context;
    this.#round = this.#doAll();
    this.#timer = setInterval(() => {
      this.#round = this.#round.then(() => this.#doAll());
    }, everyMs);
    this.#timer.unref();
  }

  /** Waits for the bite under way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #doAll(): Promise<void> {
    for (const [name, duty] of Object.entries(duties)) {
      try {
        while (!this.#stopping && (await duty(this.#context, new Date())));
      } catch (error) {
        if (!isAway(error)) this.#context.log.error({ err: error, duty: name }, 'duty not done');
      }
    }
  }
}
