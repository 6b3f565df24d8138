import { deleteAllowed } from '../../../../../db/queries/allowed-applications.ts';
import { notFound } from '../../../../../errors.ts';
import { ignoreBody } from '../../../../bodies.ts';
import { UuidParams, uuidOf } from '../../../../imports.ts';
import { errorAnswers, guarded, Nothing } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';

/** Ends what one allowed an application, at once. */
export const allowedApplication: Routes = (app, served) => {
  ignoreBody(app);
  const schema = {
    tags: ['OAuth 2.0'],
    summary: 'End what you allowed an application',
    description: 'All tokens it holds in your name are no good any more.',
    params: UuidParams,
    response: { 204: Nothing, ...errorAnswers(...guarded, 404) },
  };
  app.delete(
    '/api/v1/allowed-applications/:uuid',
    { config: { access: 'own' }, schema },
    async (request, reply) => {
      const ended = await deleteAllowed(
        served.pool,
        actorOf(request).userUuid,
        uuidOf(request, 'Allowed application'),
      );
      if (!ended) throw notFound('Allowed application');
      return reply.status(204).send(null);
    },
  );
};
