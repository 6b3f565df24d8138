import { Account } from '../../../../contract/account.ts';
import { List, toList } from '../../../../contract/list.ts';
import { toAccount } from '../../../../contract/to-account.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

/** Whom `filter[initiated_by]` of the list of imports can ask for (contract §4 `import-initiators`). */
export const importInitiators: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'List who made imports',
    description:
      'The accounts of the firm whose imports the list shows, by name: for `filter[initiated_by]`.',
    querystring: list.schema,
    response: answers(List(Account), ...guarded, 422),
  };
  app.get('/api/v1/import-initiators', { schema }, async (request) => {
    const page = await served.engine.initiators(actorOf(request), list.read(request.query));
    return toList(page, page.rows.map(toAccount), asked(request, served.links));
  });
};
