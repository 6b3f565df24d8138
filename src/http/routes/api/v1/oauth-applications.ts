import { createApplication, listApplications } from '../../../../auth/applications.ts';
import { KnownPassword } from '../../../../auth/known-password.ts';
import {
  Application,
  ApplicationRequest,
  NewApplication,
  toApplication,
} from '../../../../contract/application.ts';
import { List, toList } from '../../../../contract/list.ts';
import { everything } from '../../../../domain/scope.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

/** The firm's applications, which its owners register (RFC 6749 §2). */
export const oauthApplications: Routes = (app, served) => {
  const password = new KnownPassword(served.pool);

  app.get(
    '/api/v1/oauth-applications',
    {
      config: { access: 'owner' },
      schema: {
        tags: ['OAuth 2.0'],
        summary: 'List the firm’s applications',
        description: 'For owners.',
        querystring: list.schema,
        response: answers(List(Application), ...guarded, 422),
      },
    },
    async (request) => {
      const { firmUuid, timezone } = actorOf(request);
      const page = await listApplications(served.pool, firmUuid, list.read(request.query));
      const rows = page.rows.map((view) => toApplication(view, timezone));
      return toList(page, rows, asked(request, served.links));
    },
  );

  app.post(
    '/api/v1/oauth-applications',
    {
      config: { access: 'owner' },
      schema: {
        tags: ['OAuth 2.0'],
        summary: 'Register an application',
        description: 'For owners. People of the firm can then allow it to ask in their names.',
        body: ApplicationRequest,
        response: answers(NewApplication, ...guarded, 413, 415, 422),
      },
    },
    async (request) => {
      const { userUuid, accountUuid, firmUuid, timezone } = actorOf(request);
      const { name, redirect_uris, confidential, scope = everything, own_name } = request.body;
      await password.check(userUuid, request.body.password);
      const { secret, ...made } = await createApplication(served.pool, {
        firmUuid,
        name,
        redirectUris: redirect_uris,
        confidential,
        scope,
        accountUuid: own_name ? accountUuid : null,
      });
      return { ...toApplication(made, timezone), client_secret: secret };
    },
  );
};
