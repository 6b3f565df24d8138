import type { Actor } from '../domain/actor.ts';
import { unauthorized } from '../errors.ts';

/** Readers only look (contract §1, roles). @throws InletError 403 */
export function mayImport(actor: Actor): void {
  if (actor.role === 'reader') throw unauthorized();
}
