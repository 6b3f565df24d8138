/**
 * Whoever answers a request can be told, in the very transaction, that something was done to an import in its name. What is
 * done need not know who listens.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from './sql.ts';

export interface EffectListener {
  /** @param db the transaction that does it */
  noteEffect(db: Db, importUuid: string): Promise<void>;
}

/** The listener of the request that is being answered, if any. */
export const effects = new AsyncLocalStorage<EffectListener>();
