/** What a role may do: a reader looks, the others import (contract §1). */
import type { Actor } from '../domain/actor.ts';
import { unauthorized } from '../errors.ts';

/** @throws InletError 403 */
export function mustChange(actor: Actor): void {
  if (actor.role === 'reader') throw unauthorized();
}

/** @throws InletError 403 */
export function mustOwn(actor: Actor): void {
  if (actor.role !== 'owner') throw unauthorized();
}
