import type { Routes } from '../served.ts';

/** The description of all routes, with the address they are reached by. */
export const openapi: Routes = (app, served) => {
  app.get('/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, async () => ({
    ...app.swagger(),
    servers: [{ url: served.links.absolute('') }],
  }));
};
