import { ImportType } from '../../../../../contract/import-type.ts';
import { toImportType } from '../../../../../contract/to-import-type.ts';
import { answers, guarded } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';
import { TypeParams } from '../../../../types.ts';

/** One type with its fields (contract §4 `import-types`). */
export const importType: Routes = (app, served) => {
  const schema = {
    tags: ['Types'],
    summary: 'Get an import type',
    params: TypeParams,
    response: answers(ImportType, ...guarded, 404),
  };
  app.get('/api/v1/import-types/:type', { schema }, async (request) =>
    toImportType(await served.engine.importType(actorOf(request), request.params.type), served.engine.types),
  );
};
