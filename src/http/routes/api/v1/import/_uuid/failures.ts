import { Failure, toFailureRow } from '../../../../../../contract/failure.ts';
import { List, toList } from '../../../../../../contract/list.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { asked, listQuery } from '../../../../../list-query.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';

const query = listQuery({ filters: {}, sorts: [], includes: [] });

/** Failed records by their number (contract §4 `failures`). */
export const failures: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'List failed records',
    description:
      'All of them, by their number. While a retry runs, records it has not come to are not among them.',
    params: UuidParams,
    querystring: query.schema,
    response: answers(List(Failure), ...guarded, 404, 409, 422),
  };
  app.get('/api/v1/import/:uuid/failures', { schema }, async (request) => {
    const question = query.read(request.query);
    const page = await served.engine.failures(actorOf(request), uuidOf(request, 'Import'), question);
    const rows = page.rows.map((row) => toFailureRow(row, page));
    return toList(page, rows, asked(request, served.links));
  });
};
