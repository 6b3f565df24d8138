import type { Routes } from '../served.ts';

/** Numbers for Prometheus: of all firms together, and nobody's data. */
export const metrics: Routes = (app, served) => {
  const schema = { tags: ['Server'], summary: 'Numbers for Prometheus', produces: ['text/plain'] };
  app.get('/metrics', { config: { access: 'open', probe: true }, schema }, async (_request, reply) => {
    const { registry } = served.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
