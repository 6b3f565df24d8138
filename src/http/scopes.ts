/** Which route an application needs which scope for (contract §2; RFC 6749 §3.3). */
import type { Bounds } from '../auth/identify.ts';
import { covers, type Scope } from '../domain/scope.ts';
import type { Access } from './served.ts';

/** `any`: whatever it was allowed will do. `person`: never an application's, however much it was allowed. */
export type RouteScope = Scope | 'any' | 'person';

/** By how an address begins; what looks, and what changes. The first that fits. */
const rules: readonly { begins: string; look: RouteScope; change: RouteScope }[] = [
  { begins: '/api/v1/custom-fields', look: 'imports:read', change: 'person' },
  { begins: '/api/v1/import-types', look: 'imports:read', change: 'person' },
  { begins: '/api/v1/import', look: 'imports:read', change: 'imports:write' },
  { begins: '/api/v1/file/', look: 'imports:read', change: 'imports:write' },
  { begins: '/file/', look: 'imports:read', change: 'imports:write' },
  { begins: '/api/v1/records', look: 'records:read', change: 'person' },
  { begins: '/api/v1/logins', look: 'any', change: 'person' },
];

/** What a route that does not say it itself needs: one that no rule knows is a person's own, on the safe side. */
export function scopeOf(url: string, access: Access): RouteScope {
  const rule = rules.find(({ begins }) => url.startsWith(begins));
  if (!rule) return 'person';
  return access === 'look' || access === 'link' ? rule.look : rule.change;
}

/** @param bounds null: the person's own token or session */
export function allows(bounds: Bounds | null, scope: RouteScope): boolean {
  if (bounds === null || scope === 'any') return true;
  return scope !== 'person' && covers(bounds.scope, scope);
}
