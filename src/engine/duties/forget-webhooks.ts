/** What was told to whom is kept for a month; what it said only while somebody waits for it. */
import { forgetBodies, forgetEvents, forgetSubscriptions } from '../../db/queries/forget-old.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../context.ts';

const dayMs = 86_400_000;

/** @returns whether there may be more to do */
export async function forgetWebhooks({ pool }: Context, now: Date): Promise<boolean> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const more = [
    await forgetEvents(pool, daysAgo(30)),
    // Deliveries are tried for a day, and some longer.
    await inTransaction(pool, (client) => forgetBodies(client, daysAgo(2))),
    await forgetSubscriptions(pool, daysAgo(1)),
  ];
  return more.includes(true);
}
