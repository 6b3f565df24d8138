import { HistoryEntry, toHistoryEntry } from '../../../../../../contract/history.ts';
import { List, toList } from '../../../../../../contract/list.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { asked, listQuery } from '../../../../../list-query.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';

const query = listQuery({ filters: {}, sorts: [], includes: [] });

/** Who did what to an import and when (contract §4 `history`). */
export const history: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'List what was done to an import',
    description: 'The latest first. Also of an import that was deleted.',
    params: UuidParams,
    querystring: query.schema,
    response: answers(List(HistoryEntry), ...guarded, 404, 422),
  };
  app.get('/api/v1/import/:uuid/history', { schema }, async (request) => {
    const actor = actorOf(request);
    const question = query.read(request.query);
    const page = await served.engine.history(actor, uuidOf(request, 'Import'), question);
    const rows = page.rows.map((entry) => toHistoryEntry(entry, actor.timezone));
    return toList(page, rows, asked(request, served.links));
  });
};
