import { revokeToken } from '../../../../../auth/tokens.ts';
import { ignoreBody } from '../../../../bodies.ts';
import { UuidParams, uuidOf } from '../../../../imports.ts';
import { errorAnswers, guarded, Nothing } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';

/** Revokes a token of one's own, at once (contract §4). */
export const personalAccessToken: Routes = (app, served) => {
  ignoreBody(app);
  const schema = {
    tags: ['Access'],
    summary: 'Revoke a token',
    params: UuidParams,
    response: { 204: Nothing, ...errorAnswers(...guarded, 404) },
  };
  app.delete(
    '/api/v1/personal-access-tokens/:uuid',
    { config: { access: 'own' }, schema },
    async (request, reply) => {
      await revokeToken(served.pool, actorOf(request).userUuid, uuidOf(request, 'Personal access token'));
      return reply.status(204).send(null);
    },
  );
};
