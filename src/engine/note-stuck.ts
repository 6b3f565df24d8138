import { insertStuckCall } from '../db/queries/stuck-calls.ts';
import type { Context } from './context.ts';
import type { NoteStuck } from './threads.ts';

/** Keeps, for whoever looks at the row next, that a function of its type did not come back from it; and logs it. */
export function noteStuck({ pool, log }: Context): NoteStuck {
  return async (call) => {
    log.error(call, 'a function of a type did not come back: the row fails, the thread is replaced');
    await insertStuckCall(pool, call).catch((error) =>
      log.error({ err: error }, 'a stuck function is not noted'),
    );
  };
}
