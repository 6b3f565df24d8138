import { revokeApplication } from '../../../../../auth/applications.ts';
import { ignoreBody } from '../../../../bodies.ts';
import { UuidParams, uuidOf } from '../../../../imports.ts';
import { errorAnswers, guarded, Nothing } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';

/** Ends an application of the firm, and all that people allowed it, at once. */
export const oauthApplication: Routes = (app, served) => {
  ignoreBody(app);
  const schema = {
    tags: ['OAuth 2.0'],
    summary: 'Revoke an application',
    description: 'For owners. All its tokens are no good any more.',
    params: UuidParams,
    response: { 204: Nothing, ...errorAnswers(...guarded, 404) },
  };
  app.delete(
    '/api/v1/oauth-applications/:uuid',
    { config: { access: 'owner' }, schema },
    async (request, reply) => {
      const { firmUuid } = actorOf(request);
      await revokeApplication(served.pool, uuidOf(request, 'Application'), firmUuid);
      return reply.status(204).send(null);
    },
  );
};
