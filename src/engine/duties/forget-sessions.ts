/** Sign-ins that have ended by themselves. */
import { sessionDaysMax } from '../../auth/sessions.ts';
import { forgetSessions as forget } from '../../db/queries/forget-old.ts';
import type { Context } from '../context.ts';

/** @returns whether there may be more to do */
export async function forgetSessions({ pool, config }: Context, now: Date): Promise<boolean> {
  const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  return forget(pool, secondsAgo(config.sessionLifeSeconds), secondsAgo(sessionDaysMax * 86_400));
}
