import { handOver } from '../hand-over.ts';
import type { Routes } from '../served.ts';

/** Where what stands, for clients that find it out by themselves (RFC 8414); under the older name as well (§5). */
export const wellKnown: Routes = (app, served) => {
  const handler = handOver(app, served);
  const options = { config: { access: 'open' }, schema: { hide: true }, exposeHeadRoute: false } as const;
  app.get('/.well-known/oauth-authorization-server', options, handler);
  app.get('/.well-known/openid-configuration', options, handler);
};
