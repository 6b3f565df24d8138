import { ImportType } from '../../../../contract/import-type.ts';
import { List, toList } from '../../../../contract/list.ts';
import { toImportType } from '../../../../contract/to-import-type.ts';
import { asked, listQuery } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({ filters: {}, sorts: [], includes: [] });

/** Everything that can be imported (contract §4 `import-types`). */
export const importTypes: Routes = (app, served) => {
  const schema = {
    tags: ['Types'],
    summary: 'List import types',
    querystring: list.schema,
    response: answers(List(ImportType), ...guarded, 422),
  };
  app.get('/api/v1/import-types', { schema }, async (request) => {
    const { page, perPage } = list.read(request.query);
    const all = await served.engine.importTypes(actorOf(request));
    const rows = all.slice((page - 1) * perPage, page * perPage);
    return toList(
      { rows, total: all.length, page, perPage },
      rows.map((type) => toImportType(type, served.engine.types)),
      asked(request, served.links),
    );
  });
};
