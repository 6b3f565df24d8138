/** What a role may do: a reader looks, the others import (contract §1). */
import type { Actor } from '../domain/actor.ts';
import { unauthorized } from '../errors.ts';

/** @throws InletError 403 */
export function mustChange(actor: Actor): void {
  if (actor.role === 'reader') throw unauthorized();
}

/** What concerns the whole firm is for its owners and admins. @throws InletError 403 */
export function mustManage(actor: Actor): void {
  if (actor.role !== 'owner' && actor.role !== 'admin') throw unauthorized();
}

/** What gives others access to the firm is for its owners. @throws InletError 403 */
export function mustOwn(actor: Actor): void {
  if (actor.role !== 'owner') throw unauthorized();
}
