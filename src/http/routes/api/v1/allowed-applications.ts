import { AllowedApplication, toAllowed } from '../../../../contract/application.ts';
import { List, toList } from '../../../../contract/list.ts';
import { selectAllowed } from '../../../../db/queries/allowed-applications.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

/** The applications that may ask in one's name. */
export const allowedApplications: Routes = (app, served) => {
  const schema = {
    tags: ['OAuth 2.0'],
    summary: 'List the applications you allowed',
    querystring: list.schema,
    response: answers(List(AllowedApplication), ...guarded, 422),
  };
  app.get('/api/v1/allowed-applications', { schema }, async (request) => {
    const { userUuid, timezone } = actorOf(request);
    const { page, perPage } = list.read(request.query);
    const all = await selectAllowed(served.pool, userUuid);
    const rows = all.slice((page - 1) * perPage, page * perPage);
    const data = rows.map((view) => toAllowed(view, timezone));
    return toList({ rows, total: all.length, page, perPage }, data, asked(request, served.links));
  });
};
